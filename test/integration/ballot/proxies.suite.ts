// Proxies: one level, a cap, a deadline, the presence of the holder.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUuid } from '../../../apps/api/src/core/ids/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const PROXY =
  '... on GiveProxySuccess { proxy { id state deadline availableActions { action allowed blockingGuards { code } } } }';
/** The clock stands on 24 November, 10:00 in Amsterdam; the summit begins on the 26th. */
const FIRST_DAY = '2026-11-26';

interface Given {
  readonly proxy: {
    id: string;
    state: string;
    deadline: string;
    availableActions: { action: string; allowed: boolean; blockingGuards: { code: string }[] }[];
  };
}

describe('a proxy', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];
  const voter = (index: number): Voter => voters[index] as Voter;
  const give = (giver: Voter, holder: Voter, at = summit) =>
    bench.act<Given>(giver, 'giveProxy', { summitId: at.id, holderId: holder.id }, PROXY);

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    summit = await bench.summit(rules => Object.assign(rules.summits, { agendaFreezeDays: 0 }), FIRST_DAY);
    voters = [];
    for (let index = 0; index < 8; index += 1) {
      voters.push(index < 4 ? await summit.accredit(await bench.organisation()) : await bench.organisation());
    }
  }, 60_000);
  afterAll(() => network.close());

  it('is given to a member with a vote that is accredited, up to the cap of the rules', async () => {
    const first = acts.done(await give(voter(4), voter(0)));
    expect(first.proxy).toMatchObject({
      state: 'GIVEN',
      // 17:00 in Amsterdam on the day before.
      deadline: '2026-11-25T16:00:00.000Z',
      availableActions: [{ action: 'REVOKE', allowed: true, blockingGuards: [] }],
    });
    expect((await give(voter(4), voter(1))).guards).toEqual(['PROXY_GIVEN']);
    expect((await give(voter(5), voter(6))).guards).toEqual(['HOLDER_NOT_ACCREDITED']);
    const suspended = await bench.organisation('SUSPENDED');
    expect((await give(suspended, voter(0))).guards).toEqual(['GIVER_NOT_ENTITLED']);
    expect((await give(voter(5), voter(5))).error).toBe('INPUT_INVALID');
  });

  it('is never passed on', async () => {
    expect((await give(voter(0), voter(1))).guards).toEqual(['PROXY_CHAIN']);
    const accreditedGiver = voter(3);
    const given = acts.done(await give(accreditedGiver, voter(2)));
    expect((await give(voter(5), accreditedGiver)).guards).toEqual(['PROXY_CHAIN']);
    acts.done(await bench.act(accreditedGiver, 'revokeProxy', given.proxy?.id ?? ''));
  });

  it('invariant 4: does not exceed the cap when several are given at once', async () => {
    const answers = await Promise.all([5, 6, 7].map(index => give(voter(index), voter(1))));
    expect(answers.map(({ guards }) => guards.join()).sort()).toEqual(['', '', 'PROXY_CAP_REACHED']);
    const held = await bench.sql(`select 1 from proxy where holder_id = $1 and revoked_at is null`, [voter(1).uuid]);
    expect(held).toHaveLength(2);
  });

  it('counts and votes while its holder is there and its giver away', async () => {
    const id = await acts.openOne(bench, summit, { kind: 'SECRET' });
    const givers = await bench.sql<{ giver_id: string }>(
      `select giver_id from proxy where holder_id = $1 and revoked_at is null order by id`,
      [voter(1).uuid],
    );
    const given = voters.filter(({ uuid }) => givers.some(row => row.giver_id === uuid));
    const [one, other] = given as [Voter, Voter];
    acts.done(await acts.vote(bench, voter(1), id, 'YES', { onBehalfOfId: one.id }));
    expect((await acts.vote(bench, voter(0), id, 'YES', { onBehalfOfId: one.id })).guards).toEqual(['NO_PROXY']);
    expect((await acts.vote(bench, one, id, 'YES')).guards).toEqual(['NOT_ACCREDITED_TO_VOTE']);

    const arrived = await summit.accredit(other);
    expect((await acts.vote(bench, voter(1), id, 'NO', { onBehalfOfId: other.id })).guards).toEqual([
      'PROXY_GIVER_PRESENT',
    ]);
    acts.done(await acts.vote(bench, arrived, id, 'NO'));
    await acts.finish(bench, id);
    // Four in the room and the one who came; the two proxies of those who stayed away.
    expect((await acts.resultOf(bench, id, voter(0)))?.result).toMatchObject({ present: 5, proxies: 2, yes: 1, no: 1 });
    await summit.leave(arrived);
  });

  it('is void when its holder has left, as in the fifth vector', async () => {
    const id = await acts.openOne(bench, summit);
    acts.done(await acts.vote(bench, voter(0), id, 'YES', { onBehalfOfId: voter(4).id }));
    await summit.leave(voter(0));
    await acts.finish(bench, id);
    const shown = await acts.resultOf(bench, id, voter(1));
    const [row] = await bench.sql<{ away: number }>(
      `select (result #>> '{attendance,votedUnrepresented}')::int as away from ballot_result order by certified_at desc, ballot_id desc limit 1`,
    );
    expect(row?.away).toBe(1);
    expect(shown?.result).toMatchObject({ yes: 1 });
    await summit.arrive(voter(0));
  });

  it('is given and taken back until the deadline', async () => {
    const last = await bench.summit(rules => rules, '2026-11-25');
    const holder = await last.accredit(await bench.organisation());
    const giver = await bench.organisation();
    const { proxy } = acts.done(await give(giver, holder, last));
    network.clock.advance(6 * 3600);
    acts.done(await bench.act(giver, 'revokeProxy', proxy?.id ?? ''));
    const again = acts.done(await give(giver, holder, last));
    network.clock.advance(1 * 3600 + 1);
    expect((await give(await bench.organisation(), holder, last)).guards).toEqual(['PROXY_DEADLINE_PASSED']);
    expect((await bench.act(giver, 'revokeProxy', again.proxy?.id ?? '')).guards).toEqual(['PROXY_DEADLINE_PASSED']);
    expect((await bench.act(holder, 'revokeProxy', again.proxy?.id ?? '')).guards).toEqual(['NOT_YOURS_TO_DO']);
  });

  it('is not needed for an alternate, who casts the vote while nobody before it is in the room', async () => {
    const room = await bench.summit();
    const first = await room.accredit(await bench.organisation());
    const person = await bench.person(first.uuid, ['ALTERNATE']);
    const alternate = { ...first, ...person, delegateId: newUuid() };
    const now = network.clock.now();
    await bench.sql(
      `insert into delegate (id, delegation_id, summit_id, person_id, role, position, state, votes, created_at, updated_at)
       select $1, delegation_id, summit_id, $2, 'ALTERNATE', 2, 'CHECKED_IN', true, $3, $3 from delegate where id = $4`,
      [alternate.delegateId, person.personId, now, first.delegateId],
    );
    await room.arrive(alternate);
    const ballot = await acts.openOne(bench, room);
    const listed = async () =>
      (
        await bench.query<{ ballot: { availableActions: { action: string; blockingGuards: { code: string }[] }[] } }>(
          alternate,
          'query ($id: ID!) { ballot(id: $id) { availableActions { action blockingGuards { code } } } }',
          { id: ballot },
        )
      ).data?.ballot.availableActions.find(({ action }) => action === 'VOTE')?.blockingGuards;
    expect((await acts.vote(bench, alternate, ballot, 'YES')).guards).toEqual(['VOTING_DELEGATE_PRESENT']);
    expect(await listed()).toEqual([{ code: 'VOTING_DELEGATE_PRESENT' }]);
    acts.done(await acts.vote(bench, first, ballot, 'NO'));
    await room.leave(first);
    expect(await listed()).toEqual([]);
    acts.done(await acts.vote(bench, alternate, ballot, 'YES'));
  });
});
