/** Who comes to Amsterdam: delegations with credentials, and proxies of those who stay at home. */
import type { Representative } from '../people.js';
import { forEach, expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import type { Applicant } from './application.js';
import { inviteByLetter } from './invitation.js';
import { type Member, personOf } from './network.js';

/** Members in the room, and members that gave a proxy to one of them. */
export const PRESENT = 27;
export const PROXIES = 6;

/** A member in the room, and its delegate. */
export interface Voter {
  /** Casts its vote. */
  readonly head: Representative;
  readonly delegateId: string;
  /** Members whose vote it casts beside its own. */
  readonly proxiesOf: readonly Member[];
}

export async function registerDelegations(
  play: Play,
  secretariat: Secretariat,
  { summitId, applicant, members }: { summitId: string; applicant: Applicant; members: readonly Member[] },
): Promise<{ voters: Voter[]; guestIds: string[] }> {
  const { caller, narrator, until } = play;
  const { officer, returningOfficer } = secretariat;
  narrator.scene('Delegations');
  until('2023-01-16T08:00:00Z');
  await caller.act(officer, 'openRegistration', { id: summitId });
  narrator.staged(officer.name, 'opens the registration');
  const guestIds = await registerApplicant(play, secretariat, applicant, summitId);
  await inviteByLetter(play, secretariat, applicant, guestIds[0] ?? '');
  narrator.scene('Credentials and proxies');

  until('2023-02-06T08:00:00Z');
  const registered = await forEach(members.slice(0, PRESENT), member =>
    registerMember(play, secretariat, member, summitId),
  );
  narrator.staged('Example Heads 01 to 27', 'register their delegations; another person of each signs the credential');

  until('2023-03-10T09:00:00Z');
  await caller.act(officer, 'closeRegistration', { id: summitId });
  await forEach(registered, ({ id }) => caller.act(officer, 'prepareCredentials', { id }));
  narrator.staged(officer.name, 'closes the registration, and lays every credential before the returning officer');
  await forEach(registered, ({ id }) => caller.act(returningOfficer, 'accreditDelegation', { id }));
  narrator.staged(returningOfficer.name, `accredits ${String(PRESENT)} delegations with a vote`);
  const proxies = await giveProxies(play, secretariat, members, summitId);
  await caller.act(returningOfficer, 'reportCredentials', { id: summitId });
  narrator.staged(returningOfficer.name, 'reports on the credentials');
  const voters = registered.map(({ head, delegateId }, index) => ({
    head,
    delegateId,
    proxiesOf: proxies[index] ?? [],
  }));
  return { voters, guestIds };
}

/** The applicant has three places, and no vote. @returns the ids of its delegates */
async function registerApplicant(
  play: Play,
  { officer, returningOfficer }: Secretariat,
  applicant: Applicant,
  summitId: string,
) {
  const { caller, narrator } = play;
  const { head, signatory } = applicant;
  const { delegation } = await caller.act<{ delegation: { id: string; capacity: string } }>(
    head,
    'registerDelegation',
    { summitId },
    'delegation { id capacity }',
  );
  expectSame('The capacity of a provisional member', delegation.capacity, 'NON_VOTING');
  const delegationId = delegation.id;
  const named = [
    { role: 'HEAD', personId: head.id },
    { role: 'DELEGATE', personId: signatory.id },
    { role: 'DELEGATE', name: 'Example Delegate of Senimen Bolashaq' },
  ];
  const delegateIds: string[] = [];
  for (const delegate of named) {
    const made = await caller.act<{ delegate: { id: string } }>(
      head,
      'addDelegate',
      { delegationId, registered: true, ...delegate },
      'delegate { id }',
    );
    delegateIds.push(made.delegate.id);
  }
  narrator.staged(head.name, 'registers three delegates, without a vote: a provisional member has none');
  const fourth = await caller.refused(head, 'addDelegate', { delegationId, role: 'DELEGATE', name: 'Example Fourth' });
  narrator.staged(head.name, `may not name a fourth (${fourth})`);
  await caller.act(head, 'submitDelegation', { id: delegationId });
  await caller.act(officer, 'prepareCredentials', { id: delegationId });
  await caller.act(returningOfficer, 'accreditDelegation', { id: delegationId });
  return delegateIds;
}

async function registerMember(play: Play, secretariat: Secretariat, member: Member, summitId: string) {
  const { caller } = play;
  const head = await personOf(play, secretariat, member, 'HEAD');
  const signatory = await personOf(play, secretariat, member, 'LEGAL_SIGNATORY');
  const { delegation } = await caller.act<{ delegation: { id: string } }>(
    head,
    'registerDelegation',
    { summitId },
    'delegation { id }',
  );
  const { id } = delegation;
  const { delegate } = await caller.act<{ delegate: { id: string } }>(
    head,
    'addDelegate',
    { delegationId: id, role: 'HEAD', personId: head.id, registered: true },
    'delegate { id }',
  );
  await caller.act(head, 'submitDelegation', { id });
  await caller.act(signatory, 'signCredential', { delegationId: id });
  return { id, head, delegateId: delegate.id };
}

/** Two each to the first members in the room. @returns the givers, by the index of the holder */
async function giveProxies(play: Play, secretariat: Secretariat, members: readonly Member[], summitId: string) {
  const { caller, narrator, until } = play;
  const givers = members.slice(PRESENT, PRESENT + PROXIES);
  const holders = members.slice(0, PROXIES / 2);
  const proxies = holders.map((_, index) => givers.slice(2 * index, 2 * index + 2));
  const give = async (giver: Member, holder: Member | undefined) => ({
    head: await personOf(play, secretariat, giver, 'HEAD'),
    input: { summitId, holderId: holder?.id },
  });
  until('2023-03-23T10:00:00Z');
  for (const [index, holder] of holders.entries()) {
    for (const giver of proxies[index] ?? []) {
      const { head, input } = await give(giver, holder);
      await caller.act(head, 'giveProxy', input);
    }
  }
  narrator.staged(
    'Example Heads 28 to 33',
    'stay at home and give proxies to the associations 01, 02 and 03, two each',
  );
  const another = await give(members[PRESENT + PROXIES] as Member, holders[0]);
  const third = await caller.refused(another.head, 'giveProxy', another.input);
  narrator.staged(another.head.name, `may not give a third one to association 01 (${third})`);
  until('2023-03-24T16:01:00Z');
  const late = await give(members[PRESENT + PROXIES] as Member, members[PRESENT - 1]);
  const passed = await caller.refused(late.head, 'giveProxy', late.input);
  narrator.staged(late.head.name, `comes too late with another one, after 17:00 in Amsterdam (${passed})`);
  return proxies;
}
