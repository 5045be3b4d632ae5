/** The day in Amsterdam: who is in the room, the item, the vote, the count, the decision. */
import { randomUUID } from 'node:crypto';
import type { Person } from '../caller.js';
import { forEach, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import type { Applicant } from './application.js';
import type { Voter } from './delegations.js';

/** How the votes fall: those in the room first, then the proxies. */
const CHOICES = [...Array<string>(20).fill('YES'), ...Array<string>(9).fill('NO'), ...Array<string>(4).fill('ABSTAIN')];

export interface Ballot {
  readonly id: string;
  readonly agendaItemId: string;
}

/** Puts the ratification on the agenda, long enough before the summit. */
export async function schedule(
  { caller, narrator, until }: Play,
  { officer }: Secretariat,
  { applicationId }: Applicant,
  summitId: string,
): Promise<Ballot> {
  narrator.scene('On the agenda');
  until('2023-01-09T09:00:00Z');
  const { ballot } = await caller.act<{ ballot: Ballot }>(
    officer,
    'scheduleApplication',
    { applicationId, summitId, kind: 'SECRET' },
    'ballot { id agendaItemId }',
  );
  await caller.act(officer, 'scheduleBallot', { id: ballot.id });
  narrator.staged(officer.name, 'puts the ratification on the agenda of the summit, with a secret ballot');
  return ballot;
}

export async function gather(
  { caller, narrator, until }: Play,
  { officer, returningOfficer }: Secretariat,
  { summitId, voters, guestIds }: { summitId: string; voters: readonly Voter[]; guestIds: readonly string[] },
) {
  narrator.scene('The summit');
  until('2023-03-25T08:00:00Z');
  await caller.act(officer, 'openSummit', { id: summitId });
  narrator.staged(officer.name, 'opens the summit');
  const delegates = [...guestIds, ...voters.map(({ delegateId }) => delegateId)];
  await forEach(delegates, delegateId => caller.act(returningOfficer, 'checkIn', { delegateId }));
  narrator.staged(returningOfficer.name, `checks in ${String(delegates.length)} delegates at the desk`);
}

export async function vote(
  { caller, narrator, until }: Play,
  { returningOfficer, admin }: Secretariat,
  { ballot, voters, applicant }: { ballot: Ballot; voters: readonly Voter[]; applicant: Applicant },
) {
  narrator.scene('The ballot');
  const { id } = ballot;
  until('2023-03-25T09:30:00Z');
  const early = await caller.refused(returningOfficer, 'openBallot', { id });
  narrator.staged(returningOfficer.name, `may not open the ballot before its item is reached (${early})`);
  await caller.act(returningOfficer, 'reachAgendaItem', { id: ballot.agendaItemId });
  await caller.act(returningOfficer, 'openBallot', { id });
  narrator.staged(returningOfficer.name, 'reaches the item and opens the ballot; who may vote is frozen');
  const refusal = await caller.refused(applicant.head, 'castVote', {
    ballotId: id,
    choice: 'YES',
    attempt: randomUUID(),
  });
  narrator.staged(applicant.head.name, `may not vote on the own admission (${refusal})`);

  until('2023-03-25T09:35:00Z');
  const proxies = voters.flatMap(({ head, proxiesOf }) =>
    proxiesOf.map(({ id: onBehalfOfId }) => ({ head, onBehalfOfId })),
  );
  const votes: readonly { head: Person; onBehalfOfId?: string }[] = [
    ...voters.map(({ head }) => ({ head })),
    ...proxies,
  ];
  await forEach(votes, ({ head, onBehalfOfId }, index) => {
    const choice = CHOICES[index] ?? '';
    return caller.act(head, 'castVote', { ballotId: id, choice, attempt: randomUUID(), onBehalfOfId });
  });
  const [own, byProxy] = [String(voters.length), String(proxies.length)];
  narrator.staged('The members', `vote: ${own} for themselves, and ${byProxy} more by proxy`);

  until('2023-03-25T09:45:00Z');
  await caller.act(returningOfficer, 'closeBallot', { id });
  await caller.act(returningOfficer, 'certifyCount', { id });
  narrator.staged(returningOfficer.name, 'closes the ballot and certifies the count');
  until('2023-03-25T10:00:00Z');
  await caller.act(admin, 'publishResult', { ballotId: id, minutesRef: 'Minutes of the summit, staged' });
  narrator.staged(admin.name, 'publishes the result: the decision and its effects, all at once');
}
