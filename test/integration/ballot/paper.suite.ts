// Votes on paper and in writing: two tellers, a ballot that loses its network, the window of a written ballot.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import * as acts from '../../support/ballot-acts.js';
import { type Actor, type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const DAY = 24 * 3600;

describe('votes on paper and in writing', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];
  const voter = (index: number): Voter => voters[index] as Voter;
  const enter = (actor: Actor, ballotId: string, counts: number[], invalid = 0) =>
    bench.act(actor, 'enterTally', { ballotId, counts, invalid });

  const waiting = async (actor: Actor) => {
    const text = '{ myTasks { nodes { kind subjectId } } }';
    const { data } = await bench.query<{ myTasks: { nodes: { kind: string; subjectId: string }[] } }>(actor, text);
    return data?.myTasks.nodes.filter(({ kind }) => kind === 'BALLOT_VOTE').map(({ subjectId }) => subjectId);
  };

  beforeAll(async () => {
    network = await startTestApp();
    bench = await makeBench(network);
    summit = await bench.summit();
    voters = [];
    for (let index = 0; index < 5; index += 1) voters.push(await summit.accredit(await bench.organisation()));
  }, 60_000);
  afterAll(() => network.close());

  it('are counted on paper by two tellers whose totals are equal', async () => {
    const { returningOfficer: one, teller: other } = bench.staff;
    const id = await acts.openOne(bench, summit, { kind: 'PAPER' });
    expect((await acts.vote(bench, voter(0), id, 'YES')).guards).toEqual(['VOTES_ON_PAPER_ONLY']);
    acts.done(await acts.close(bench, id));
    expect((await acts.certify(bench, id)).guards).toEqual(['TALLY_NOT_AGREED']);
    expect((await enter(one, id, [3, 1])).error).toBe('INPUT_INVALID');
    acts.done(await enter(one, id, [3, 1, 0]));
    expect((await enter(one, id, [3, 1, 0])).guards).toEqual(['OTHER_TELLER_NEEDED']);
    acts.done(await enter(other, id, [3, 0, 1]));
    // A mismatch is counted anew, by both.
    expect((await acts.certify(bench, id)).guards).toEqual(['TALLY_NOT_AGREED']);
    acts.done(await enter(other, id, [3, 1, 0], 1));
    acts.done(await enter(one, id, [3, 1, 0], 1));
    expect((await enter(one, id, [3, 1, 0], 1)).guards).toContain('TOTALS_AGREED');
    acts.done(await acts.certify(bench, id));
    acts.done(await acts.publish(bench, id));
    expect((await acts.resultOf(bench, id, voter(0)))?.result).toMatchObject({ yes: 3, no: 1, abstain: 0, invalid: 1 });
  });

  it('are not certified when there are more papers than may vote', async () => {
    const id = await acts.openOne(bench, summit, { kind: 'PAPER' });
    acts.done(await acts.close(bench, id));
    for (const teller of [bench.staff.returningOfficer, bench.staff.teller])
      acts.done(await enter(teller, id, [9, 0, 0]));
    expect((await acts.certify(bench, id)).guards).toEqual(['COUNT_MISMATCH']);
  });

  it('go on when a count can never be certified: it is declared void, kept, and the ballot is run again', async () => {
    const { returningOfficer, teller, officer, board } = bench.staff;
    const id = await acts.openOne(bench, summit, { kind: 'PAPER' });
    acts.done(await acts.close(bench, id));
    const input = { ballotId: id, reason: 'Example reason.' };
    expect((await bench.act(returningOfficer, 'voidCount', input)).guards).toEqual(['COUNT_NOT_BROKEN']);
    for (const one of [returningOfficer, teller]) acts.done(await enter(one, id, [9, 0, 0]));
    expect((await bench.act(officer, 'voidCount', input)).error).toBe('FORBIDDEN');
    acts.done(await bench.act(returningOfficer, 'voidCount', input));
    const shown = `query ($id: ID!) { ballot(id: $id) { state voidReason voidedAt result { yes } } }`;
    for (const reader of [voter(0), board]) {
      const { data } = await bench.query<{ ballot: object }>(reader, shown, { id });
      expect(data?.ballot).toMatchObject({ state: 'VOIDED', voidReason: 'Example reason.', result: null });
    }
    expect((await acts.certify(bench, id)).guards).toEqual(['WRONG_STATE']);
    expect(await bench.sql('select 1 from ballot_tally where ballot_id = $1', [uuidOf('Ballot', id)])).toHaveLength(2);
    const more = '... on RepeatBallotSuccess { ballot { id } }';
    const again = { ballotId: id, as: 'RE_RUN' };
    const next = acts.done(await bench.act<acts.Drafted>(officer, 'repeatBallot', again, more)).ballot?.id ?? '';
    await acts.announce(bench, next);
    acts.done(await bench.act(returningOfficer, 'openBallot', next));
    acts.done(await acts.close(bench, next));
    for (const one of [returningOfficer, teller]) acts.done(await enter(one, next, [4, 1, 0]));
    acts.done(await acts.certify(bench, next));
    acts.done(await acts.publish(bench, next));
    expect((await acts.resultOf(bench, next, voter(0)))?.result).toMatchObject({ outcome: 'ADOPTED', yes: 4 });
  });

  it.each(['NAMED', 'SECRET'])(
    'go on on paper when a %s ballot loses its network, and nobody votes twice',
    async kind => {
      const id = await acts.openOne(bench, summit, { kind });
      const before = acts.done(await acts.vote(bench, voter(0), id, 'YES'));
      acts.done(await acts.vote(bench, voter(1), id, 'NO'));
      acts.done(await bench.act(bench.staff.returningOfficer, 'moveToHybrid', id));
      const list = (index: number[]) =>
        bench.act(bench.staff.returningOfficer, 'listPaperVoters', {
          ballotId: id,
          organisationIds: index.map(at => voter(at).id),
        });
      acts.done(await list([1, 2, 3]));
      const stranger = await bench.organisation('NONE');
      const strangers = { ballotId: id, organisationIds: [stranger.id] };
      expect((await bench.act(bench.staff.returningOfficer, 'listPaperVoters', strangers)).error).toBe('INPUT_INVALID');
      expect((await acts.vote(bench, voter(2), id, 'YES')).guards).toEqual(['LISTED_ON_PAPER']);
      // Who is not on the list still votes where the network holds.
      acts.done(await acts.vote(bench, voter(4), id, 'YES'));
      acts.done(await acts.close(bench, id));
      expect((await enter(bench.staff.teller, id, [2, 1, 0])).guards).toEqual(['DOUBLE_VOTERS']);
      const strike = (at: number) =>
        bench.act(bench.staff.returningOfficer, 'strikePaperVote', { ballotId: id, organisationId: voter(at).id });
      expect((await strike(2)).error).toBe('NOT_FOUND');
      acts.done(await strike(1));
      for (const teller of [bench.staff.returningOfficer, bench.staff.teller])
        acts.done(await enter(teller, id, [1, 1, 0]));
      acts.done(await acts.certify(bench, id));
      acts.done(await acts.publish(bench, id));
      const { data } = await bench.query<{ ballot: object }>(
        voter(0),
        `query ($id: ID!) { ballot(id: $id) { kind secret paperVoters { double struck }
        result { yes no entitled represented } myVote { receipt { code } } } }`,
        { id },
      );
      expect(data?.ballot).toMatchObject({
        kind: 'HYBRID',
        secret: kind === 'SECRET',
        result: { yes: 3, no: 2, entitled: voters.length, represented: 5 },
        myVote: { receipt: { code: before.receipt?.code } },
      });
    },
  );

  it('are given in writing over the days of the rules, by whoever returns a ballot', async () => {
    const id = await acts.draft(bench, null, { kind: 'WRITTEN', secret: true });
    expect((await bench.act(bench.staff.returningOfficer, 'openBallot', id)).guards).toEqual(['WRONG_STATE']);
    acts.done(await bench.act(bench.staff.officer, 'scheduleBallot', id));
    acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', id));
    expect(await waiting(voter(0))).toEqual([id]);
    acts.done(await acts.vote(bench, voter(0), id, 'YES'));
    acts.done(await acts.vote(bench, voter(1), id, 'YES'));
    // It waits no more for who has voted, and still for the others.
    expect([await waiting(voter(0)), await waiting(voter(2))]).toEqual([[], [id]]);
    network.clock.advance(27 * DAY);
    expect((await acts.close(bench, id)).guards).toEqual(['WINDOW_NOT_OVER']);
    acts.done(await acts.vote(bench, voter(2), id, 'NO'));
    network.clock.advance(DAY + 1);
    expect((await acts.vote(bench, voter(3), id, 'NO')).guards).toEqual(['WINDOW_OVER']);
    await acts.finish(bench, id);
    expect((await acts.resultOf(bench, id, voter(3)))?.result).toMatchObject({
      outcome: 'ADOPTED',
      represented: 3,
      present: 0,
      entitled: voters.length,
    });
  });
});
