// A ballot across processes: an answer that was lost comes again from a process that was started later, and whoever watches
// sees turnout, then the result, each as they may.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import * as acts from '../../support/ballot-acts.js';
import { type Actor, type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { subscribe, TRANSPORTS, type Watching } from '../../support/subscriber.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const VOTE = `mutation ($input: CastVoteInput!) { castVote(input: $input) {
  __typename ... on CastVoteSuccess { receipt { code castAt counted } } ... on GuardFailed { guards { code } } } }`;
const WATCH = `subscription ($id: ID!) { ballotUpdated(id: $id) {
  state turnout { voted entitled } namedVotes { choice } result { outcome yes no } decision { outcome } } }`;
const SEEN = `query ($id: ID!) { ballot(id: $id) { state } }`;

interface Shown {
  readonly ballotUpdated: {
    readonly state: string;
    readonly turnout: { readonly voted: number; readonly entitled: number } | null;
    readonly namedVotes: readonly { readonly choice: string }[] | null;
    readonly result: { readonly outcome: string; readonly yes: number; readonly no: number } | null;
    readonly decision: { readonly outcome: string } | null;
  };
}

describe('ballots live', () => {
  let network: TestApp;
  let bench: Bench;
  let summit: Summit;
  let voters: Voter[];
  let second: TestApp;
  const voter = (index: number): Voter => voters[index] as Voter;
  const another = () => startTestApp({}, network.clock.now().toISOString(), network.database);

  beforeAll(async () => {
    network = await startTestApp();
    second = await another();
    bench = await makeBench(network);
    summit = await bench.summit();
    voters = [];
    for (let index = 0; index < 3; index += 1) voters.push(await summit.accredit(await bench.organisation()));
  }, 60_000);
  afterAll(async () => {
    await second.close();
    await network.close();
  });

  describe('a vote whose answer was lost', () => {
    it('is answered by its first receipt after the ballot was closed and the process started anew', async () => {
      interface Cast {
        castVote: { __typename: string; receipt?: object; guards?: { code: string }[] };
      }
      const cast = async (by: Voter, ballotId: string, attempt: string) =>
        (await second.graphql<Cast>(VOTE, { input: { ballotId, choice: 'YES', attempt } }, by.token)).data?.castVote;
      const [named, secret] = [
        await acts.openOne(bench, summit),
        await acts.openOne(bench, summit, { kind: 'SECRET' }),
      ];
      const sent = [];
      for (const ballotId of [named, secret]) {
        const attempt = randomUUID();
        sent.push({ ballotId, attempt, answer: await cast(voter(0), ballotId, attempt) });
      }
      for (const ballotId of [named, secret]) acts.done(await acts.close(bench, ballotId));
      await second.close();
      second = await another();
      for (const { ballotId, attempt, answer } of sent) {
        expect(answer).toMatchObject({ __typename: 'CastVoteSuccess', receipt: { counted: false } });
        const again = await cast(voter(0), ballotId, attempt);
        expect(again).toEqual({ ...answer, receipt: { ...answer?.receipt, counted: true } });
        // Another attempt, or another voter, comes too late.
        expect((await cast(voter(0), ballotId, randomUUID()))?.guards).toEqual([{ code: 'WRONG_STATE' }]);
        expect((await cast(voter(1), ballotId, attempt))?.guards).toEqual([{ code: 'WRONG_STATE' }]);
      }
      // It is counted once.
      for (const { ballotId } of sent) {
        acts.done(await acts.certify(bench, ballotId));
        acts.done(await acts.publish(bench, ballotId));
        expect((await acts.resultOf(bench, ballotId, voter(2)))?.result).toMatchObject({ yes: 1, no: 0 });
      }
    }, 60_000);

    it('is checked by the code of its receipt, by whoever has it', async () => {
      const id = await acts.openOne(bench, summit, { kind: 'SECRET' });
      const { receipt } = acts.done(await acts.vote(bench, voter(0), id, 'YES'));
      const check = () =>
        bench.query(null, `query ($code: String!) { ballotReceipt(code: $code) { counted castAt } }`, {
          code: receipt?.code,
        });
      expect((await check()).data).toMatchObject({ ballotReceipt: { counted: false, castAt: receipt?.castAt } });
      acts.done(await acts.close(bench, id));
      expect((await check()).data).toMatchObject({ ballotReceipt: { counted: true } });
    });
  });

  describe.each(TRANSPORTS)('a ballot that is watched by %s through another process', transport => {
    const watch = (id: string, reader: Actor | null): Watching<Shown> =>
      subscribe<Shown>(second.url, transport, { query: WATCH, variables: { id }, token: reader?.token });

    it.each(['NAMED', 'SECRET'])(
      'shows who has voted while it is open, and what came of it once it is published: %s',
      async kind => {
        const id = await acts.announce(bench, await acts.draft(bench, summit, { kind }));
        const [member, officer, stranger] = [watch(id, voter(2)), watch(id, bench.staff.officer), watch(id, null)];
        const before: Shown['ballotUpdated'][] = [];
        /** Waits for the state, and for so many votes. Answers may come together, so that some states are never shown. */
        const until = async (watching: Watching<Shown>, state: string, voted?: number) => {
          for (;;) {
            const shown = (await watching.next())?.data?.ballotUpdated;
            if (!shown) throw new Error(`It ended before it was ${state}.`);
            if (watching === member && shown.state !== 'PUBLISHED') before.push(shown);
            if (shown.state === state && (voted === undefined || shown.turnout?.voted === voted)) return shown;
          }
        };
        // Nobody outside knows of it before it is published.
        expect((await stranger.next())?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
        await until(member, 'SCHEDULED');
        acts.done(await bench.act(bench.staff.returningOfficer, 'openBallot', id));
        expect((await until(member, 'OPEN', 0)).turnout).toMatchObject({ voted: 0 });
        acts.done(await acts.vote(bench, voter(0), id, 'YES'));
        await until(member, 'OPEN', 1);
        acts.done(await acts.vote(bench, voter(1), id, 'NO'));
        await until(member, 'OPEN', 2);
        await until(officer, 'OPEN', 2);
        acts.done(await acts.close(bench, id));
        await until(member, 'CLOSED');
        acts.done(await acts.certify(bench, id));
        await until(member, 'COUNTED');
        expect(await until(officer, 'COUNTED')).toMatchObject({ result: { yes: 1, no: 1 } });
        for (const shown of before) expect(shown).toMatchObject({ result: null, namedVotes: null, decision: null });
        acts.done(await acts.publish(bench, id));
        expect(await until(member, 'PUBLISHED')).toMatchObject({
          result: { outcome: 'REJECTED', yes: 1, no: 1 },
          decision: { outcome: 'REJECTED' },
        });
        // It was no admission: the public hears nothing of it at all.
        expect((await second.graphql<object>(SEEN, { id })).data).toEqual({ ballot: null });
        await Promise.all([member, officer, stranger].map(watching => watching.stop()));
      },
      60_000,
    );
  });
});
