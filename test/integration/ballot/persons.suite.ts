// Who stands behind a vote: a person under a mandate, never a key; and what becomes of the vote when the person or the member goes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { idOf, newUuid } from '../../../apps/api/src/core/ids/index.js';
import { hashSecret, newSecret } from '../../../apps/api/src/modules/identity/domain/secret.js';
import { MembershipLedger } from '../../../apps/api/src/modules/membership/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Actor, type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const FIRST_DAY = '2026-11-26';

interface Accepted {
  readonly session: { accessToken: string };
}
interface Seen {
  readonly ballotReceipt: object;
  readonly delegations: { nodes: { organisation: { id: string }; delegates: object[] }[] };
}

describe('the organisation acts, and the person acts for it', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];
  const voter = (index: number): Voter => voters[index] as Voter;
  const revoke = async (actor: Actor) => {
    const [mandate] = await bench.sql<{ id: string }>(
      'select id from mandate where person_id = $1 and revoked_at is null',
      [actor.personId],
    );
    acts.done(await bench.act(bench.staff.officer, 'revokeMandate', idOf('Mandate', mandate?.id ?? '')));
  };
  const suspend = (organisationId: string, statusTo: 'SUSPENDED' | 'ACTIVE') =>
    network.app.get(MembershipLedger).record(SYSTEM, {
      organisationId,
      type: statusTo === 'SUSPENDED' ? 'SUSPENDED' : 'SUSPENSION_LIFTED',
      statusTo,
      effectiveOn: network.clock.today(),
      ruleRef: 'DEFAULT@1 membership.duesGraceDays',
      provenance: 'LIVE',
    });

  const secretariat = async () =>
    (await bench.sql<{ id: string }>(`select id from organisation where kind = 'SECRETARIAT'`))[0]?.id ?? '';

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    summit = await bench.summit(rules => Object.assign(rules.summits, { agendaFreezeDays: 0 }), FIRST_DAY);
    voters = [];
    for (let index = 0; index < 4; index += 1) voters.push(await summit.accredit(await bench.organisation()));
  }, 60_000);
  afterAll(() => network.close());

  it('invariant 4: a secret key of an organisation neither votes nor gives a proxy, endorses, signs or grants', async () => {
    const secret = newSecret('SECRET');
    await bench.insert('api_key', {
      ...{ id: newUuid(), organisation_id: voter(0).uuid, kind: 'SECRET', label: 'key', hint: 'key' },
      ...{ secret_hash: hashSecret(secret), scopes: ['ORGANISATION_WRITE', 'PUBLICATION_WRITE', 'FILE_WRITE'] },
      created_at: network.clock.now(),
    });
    const key: Actor = { token: secret, personId: '' };
    const viewer = await bench.query<{ viewer: { kind: string } }>(key, '{ viewer { kind } }');
    expect(viewer.data?.viewer.kind).toBe('ORGANISATION_KEY');
    const ballotId = await acts.openOne(bench, summit);
    const [organisationId, other] = [voter(0).id, voter(1).id];
    for (const [field, input] of [
      ['castVote', { ballotId, choice: 'YES', attempt: randomUUID() }],
      ['giveProxy', { summitId: summit.id, holderId: other }],
      ['signCredential', { delegationId: idOf('Delegation', newUuid()) }],
      ['resignMembership', { organisationId, effectiveOn: '2028-01-01' }],
      ['inviteMandate', { organisationId, role: 'EDITOR', name: 'Example', email: 'a@b.example' }],
    ] as const) {
      expect([field, (await bench.act(key, field, input)).error]).toEqual([field, 'FORBIDDEN']);
    }
    const endorse = 'mutation ($input: AnswerEndorsementInput!) { giveEndorsement(input: $input) { __typename } }';
    const { errors } = await bench.query(key, endorse, { input: { id: idOf('Endorsement', newUuid()) } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    acts.done(await acts.vote(bench, voter(0), ballotId, 'YES'));
    acts.done(await acts.close(bench, ballotId));
  });

  it('invariant 5: a suspension after the opening takes no vote away, and its end gives none', async () => {
    const rested = await summit.accredit(await bench.organisation('SUSPENDED'));
    const ballotId = await acts.openOne(bench, summit);
    await suspend(voter(1).uuid, 'SUSPENDED');
    await suspend(rested.uuid, 'ACTIVE');
    acts.done(await acts.vote(bench, voter(1), ballotId, 'YES'));
    expect((await acts.vote(bench, rested, ballotId, 'YES')).guards).toEqual(['SUSPENDED']);
    acts.done(await acts.close(bench, ballotId));
    const next = await acts.openOne(bench, summit);
    expect((await acts.vote(bench, voter(1), next, 'YES')).guards).toEqual(['SUSPENDED']);
    acts.done(await acts.vote(bench, rested, next, 'YES'));
    acts.done(await acts.close(bench, next));
    await suspend(voter(1).uuid, 'ACTIVE');
    await summit.leave(rested);
  });

  it('invariant 16: erasing a person leaves votes, mandates and ledgers as they were, and nothing that says who it was', async () => {
    const privacyOfficer = await bench.person(await secretariat(), ['PRIVACY_OFFICER']);
    const [name, email] = ['Erasable Jane Quux', 'erasable.quux@example.org'];
    const member = await bench.organisation();
    const terms = { organisationId: member.id, role: 'VOTING_DELEGATE', name, email, evidence: `Letter of ${name}` };
    const CODE = '... on InviteMandateSuccess { code }';
    const { code } = acts.done(await bench.act<{ code: string }>(bench.staff.officer, 'inviteMandate', terms, CODE));
    const account = { code, password: 'a long enough password' };
    const SESSION = '... on AcceptInvitationSuccess { session { accessToken } }';
    const accepted = acts.done(await bench.act<Accepted>(null, 'acceptInvitation', account, SESSION));
    const [person] = await bench.sql<{ id: string }>('select person_id as id from person_email where address = $1', [
      email,
    ]);
    const [uuid, token] = [person?.id ?? '', accepted.session?.accessToken ?? ''];
    const personId = idOf('Person', uuid);
    const jane = await summit.accredit({ ...member, token, personId: uuid });
    await bench.insert('visa_letter', {
      ...{
        id: newUuid(),
        organisation_id: member.uuid,
        event_type: 'STUDY_VISIT',
        event_title: '[]',
        event_place: '[]',
      },
      ...{ event_zone: 'Asia/Almaty', state: 'DATA_COMPLETE', person_id: jane.personId, purge_on: '2027-01-01' },
      ...{ passport_sealed: Buffer.from('sealed'), requested_at: network.clock.now() },
      ...{ created_at: network.clock.now(), updated_at: network.clock.now() },
    });
    const ballotId = await acts.openOne(bench, summit);
    const { receipt } = acts.done(await acts.vote(bench, jane, ballotId, 'YES'));
    acts.done(await acts.vote(bench, voter(0), ballotId, 'NO'));
    const ledgers = [
      'ballot_vote',
      'ballot_receipt',
      'membership_event',
      'decision',
      'audit_event',
      'presence_interval',
    ];
    const counted = () => Promise.all(ledgers.map(table => bench.sql(`select t::text from ${table} t order by 1`)));
    const before = await counted();

    expect((await bench.act(bench.staff.officer, 'erasePerson', personId)).error).toBe('FORBIDDEN');
    const left = '... on ErasePersonSuccess { person { name email } }';
    const erased = acts.done(await bench.act(privacyOfficer, 'erasePerson', personId, left));
    expect(erased).toMatchObject({ person: { name: 'Erased person', email: null } });
    expect((await bench.act(privacyOfficer, 'erasePerson', personId)).guards).toEqual(['ALREADY_ERASED']);
    expect(await bench.sql(`select details from audit_event where action = 'person.erased'`)).toHaveLength(1);
    expect((await acts.vote(bench, jane, ballotId, 'NO')).error).toBe('UNAUTHENTICATED');
    const signIn = await bench.act(null, 'signIn', { email, password: account.password });
    expect(signIn.error).toBe('UNAUTHENTICATED');

    const after = await counted();
    for (const [index, rows] of before.entries()) expect(after[index]).toEqual(expect.arrayContaining(rows));
    const tables = await bench.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const table of tables) {
      const found = await bench.sql(`select 1 from "${table.name}" t where t::text ~* 'erasable|quux' limit 1`);
      expect([table.name, found]).toEqual([table.name, []]);
    }
    const [letter] = await bench.sql('select passport_sealed, participant from visa_letter where person_id = $1', [
      jane.personId,
    ]);
    expect(letter).toEqual({ passport_sealed: null, participant: null });

    await acts.finish(bench, ballotId);
    expect((await acts.resultOf(bench, ballotId, voter(0)))?.result).toMatchObject({ yes: 1, no: 1, entitled: 6 });
    const query = `query ($id: ID!, $code: String!) { summit(id: $id) { id }
      delegations(summitId: $id, first: 50) { nodes { organisation { id } delegates { name role } } }
      ballotReceipt(code: $code) { counted } }`;
    const { data, errors } = await bench.query<Seen>(bench.staff.officer, query, {
      id: summit.id,
      code: receipt?.code,
    });
    expect(errors).toBeUndefined();
    expect(data?.ballotReceipt).toEqual({ counted: true });
    expect(data?.delegations.nodes.find(({ organisation }) => organisation.id === member.id)?.delegates).toEqual([
      { name: 'Former delegate', role: 'VOTING_DELEGATE' },
    ]);
    await summit.leave(jane);
  });

  it('invariant 20: revoking a mandate undoes no act under it: the vote, the proxy and the delegation stand', async () => {
    const giver = await bench.organisation();
    const proxy = '... on GiveProxySuccess { proxy { id } }';
    acts.done(await bench.act(giver, 'giveProxy', { summitId: summit.id, holderId: voter(0).id }, proxy));
    const ballotId = await acts.openOne(bench, summit);
    const attempt = randomUUID();
    const { receipt } = acts.done(await acts.vote(bench, voter(2), ballotId, 'YES', { attempt }));
    for (const actor of [voter(2), giver]) await revoke(actor);
    // Nobody acts under it any more …
    for (const more of [{ attempt }, {}]) {
      expect((await acts.vote(bench, voter(2), ballotId, 'NO', more)).error).toBe('FORBIDDEN');
    }
    expect((await bench.act(giver, 'giveProxy', { summitId: summit.id, holderId: voter(1).id })).error).toBe(
      'FORBIDDEN',
    );
    // … and what was done stays done: the proxy votes, the delegation is there, a colleague sees the receipt.
    acts.done(await acts.vote(bench, voter(0), ballotId, 'YES'));
    acts.done(await acts.vote(bench, voter(0), ballotId, 'NO', { onBehalfOfId: giver.id }));
    const colleague = await bench.person(voter(2).uuid, ['HEAD']);
    const { data } = await bench.query(
      colleague,
      'query ($id: ID!) { ballot(id: $id) { myVote { receipt { code } } } }',
      {
        id: ballotId,
      },
    );
    expect(data).toMatchObject({ ballot: { myVote: { receipt: { code: receipt?.code } } } });
    await acts.finish(bench, ballotId);
    const shown = await acts.resultOf(bench, ballotId, voter(0));
    expect(shown?.result).toMatchObject({ yes: 2, no: 1, present: 4, proxies: 1 });
  });
});
