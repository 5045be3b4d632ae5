/** `availableActions` of ballots keeps its word: every action in these states as these kinds of caller. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type ActionTrial, type ActionWalk, walkState } from '../../support/action-walk.js';
import * as acts from '../../support/ballot-acts.js';
import { type Bench, makeBench, type Summit, type Voter } from '../../support/ballot-bench.js';
import { openOn, recommendedApplication } from '../../support/ballot-matter.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { createCast, emailOf, PASSWORD } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

export const STATES = [
  'DRAFT',
  'SCHEDULED',
  'OPEN',
  'OPEN_SECRET',
  'OPEN_HYBRID',
  'CLOSED',
  'CLOSED_PAPER',
  'CLOSED_HYBRID',
  'CLOSED_BROKEN',
  'VOIDED',
  'COUNTED',
  'COUNTED_MOOT',
  'PUBLISHED',
  'PUBLISHED_MOOT',
  'PUBLISHED_INQUORATE',
  'CONTESTED',
  'UPHELD',
  'ANNULLED',
  'ANNULLED_MOOT',
  'CANCELLED',
] as const;

const byId = (field: string): ActionTrial => ({
  call: `${field}(id: $id)`,
  takes: '$id: ID!',
  variables: id => ({ id }),
});
const byInput = (field: string, type: string, more: () => object = () => ({})): ActionTrial => ({
  call: `${field}(input: $input)`,
  takes: `$input: ${type}!`,
  variables: id => ({ input: { ballotId: id, ...more() } }),
});
const repeat = (as: string) => byInput('repeatBallot', 'RepeatBallotInput', () => ({ as }));
const reason = () => ({ reason: 'Example reason.' });

type State = (typeof STATES)[number];

/** The suite, for some states and callers. */
export function walkSuite(states: readonly State[], walkers: readonly CallerName[]): void {
  describe('the actions of a ballot', () => {
    let network: TestApp;
    let bench: Bench;
    let summit: Summit;
    let member: Voter;
    let callers: Callers;
    let walk: ActionWalk;

    beforeAll(async () => {
      network = await startTestApp();
      const cast = await createCast(network);
      callers = await makeCallers(network, cast);
      bench = await makeBench(network);
      summit = await bench.summit();
      member = await accreditMember(cast.organisations.member);
      const other = await summit.accredit(await bench.organisation());
      const silent = await bench.summit();

      const open = (more: object = {}) => acts.openOne(bench, summit, more);
      const closed = async (more: object = {}) => {
        const id = await open(more);
        acts.done(await acts.close(bench, id));
        return id;
      };
      const broken = async () => {
        const id = await closed({ kind: 'PAPER' });
        for (const teller of [bench.staff.returningOfficer, bench.staff.teller])
          acts.done(await bench.act(teller, 'enterTally', { ballotId: id, counts: [900, 0, 0], invalid: 0 }));
        return id;
      };
      const counted = async () => {
        const id = await closed();
        acts.done(await acts.certify(bench, id));
        return id;
      };
      const published = async (made = counted) => {
        const id = await made();
        acts.done(await acts.publish(bench, id));
        return id;
      };
      /** On an application that was taken back when the votes were in. */
      const moot = async () => {
        const { id: applicationId, uuid } = await recommendedApplication(bench, summit);
        const id = await openOn(bench, summit, applicationId);
        acts.done(await acts.close(bench, id));
        await bench.sql(`update application set state = 'WITHDRAWN', closed_at = created_at where id = $1`, [uuid]);
        acts.done(await acts.certify(bench, id));
        return id;
      };
      const contested = async (made = counted) => {
        const id = await published(made);
        acts.done(await bench.act(other, 'contestResult', { ballotId: id, ...reason() }));
        return id;
      };
      const decided = async (field: string, made = counted) => {
        const id = await contested(made);
        acts.done(await bench.act(bench.staff.board, field, { ballotId: id, ...reason() }));
        return id;
      };
      const hybrid = async () => {
        const id = await open({ kind: 'SECRET' });
        acts.done(await acts.vote(bench, member, id, 'YES'));
        acts.done(await bench.act(bench.staff.returningOfficer, 'moveToHybrid', id));
        const listed = { ballotId: id, organisationIds: [member.id] };
        acts.done(await bench.act(bench.staff.returningOfficer, 'listPaperVoters', listed));
        return id;
      };
      walk = {
        type: 'Ballot',
        callers: walkers,
        states: {
          DRAFT: () => acts.draft(bench, summit),
          SCHEDULED: async () => acts.announce(bench, await acts.draft(bench, summit)),
          OPEN: () => open(),
          OPEN_SECRET: () => open({ kind: 'SECRET' }),
          OPEN_HYBRID: hybrid,
          CLOSED: () => closed(),
          CLOSED_PAPER: () => closed({ kind: 'PAPER' }),
          CLOSED_HYBRID: async () => {
            const id = await hybrid();
            acts.done(await acts.close(bench, id));
            return id;
          },
          CLOSED_BROKEN: broken,
          VOIDED: async () => {
            const id = await broken();
            acts.done(await bench.act(bench.staff.returningOfficer, 'voidCount', { ballotId: id, ...reason() }));
            return id;
          },
          COUNTED: counted,
          COUNTED_MOOT: moot,
          PUBLISHED: () => published(),
          PUBLISHED_MOOT: () => published(moot),
          PUBLISHED_INQUORATE: async () => {
            const id = await acts.openOne(bench, silent);
            await acts.finish(bench, id);
            return id;
          },
          CONTESTED: () => contested(),
          UPHELD: () => decided('upholdResult'),
          ANNULLED: () => decided('annulResult'),
          ANNULLED_MOOT: () => decided('annulResult', moot),
          CANCELLED: async () => {
            const id = await acts.draft(bench, summit);
            acts.done(await bench.act(bench.staff.officer, 'cancelBallot', id));
            return id;
          },
        },
        actions: {
          SCHEDULE: byId('scheduleBallot'),
          CANCEL: byId('cancelBallot'),
          OPEN: byId('openBallot'),
          VOTE: byInput('castVote', 'CastVoteInput', () => ({ choice: 'YES', attempt: randomUUID() })),
          MOVE_TO_HYBRID: byId('moveToHybrid'),
          LIST_PAPER_VOTERS: byInput('listPaperVoters', 'ListPaperVotersInput', () => ({
            organisationIds: [member.id],
          })),
          STRIKE_PAPER_VOTE: byInput('strikePaperVote', 'StrikePaperVoteInput', () => ({ organisationId: member.id })),
          CLOSE: byId('closeBallot'),
          ENTER_TALLY: byInput('enterTally', 'EnterTallyInput', () => ({ counts: [1, 0, 0], invalid: 0 })),
          CERTIFY: byId('certifyCount'),
          VOID: byInput('voidCount', 'VoidCountInput', reason),
          PUBLISH: byInput('publishResult', 'PublishResultInput'),
          CONTEST: byInput('contestResult', 'ContestResultInput', reason),
          UPHOLD: byInput('upholdResult', 'UpholdResultInput', reason),
          ANNUL: byInput('annulResult', 'AnnulResultInput', reason),
          SECOND_CALL: repeat('SECOND_CALL'),
          WRITTEN_BALLOT: repeat('WRITTEN_BALLOT'),
          RUN_OFF: repeat('RUN_OFF'),
          RE_RUN: repeat('RE_RUN'),
        },
      };
    }, 60_000);
    afterAll(() => network.close());

    /** Lets the head of the member of the cast be its voting delegate in the room. */
    async function accreditMember(id: string): Promise<Voter> {
      const uuid = uuidOf('Organisation', id);
      const [person] = await bench.sql<{ person_id: string }>('select person_id from person_email where address = $1', [
        emailOf('memberHead'),
      ]);
      const voter = { id, uuid, personId: person?.person_id ?? '', token: (await createdToken()) ?? '' };
      return summit.accredit(voter);
    }

    async function createdToken(): Promise<string | undefined> {
      const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;
      const { data } = await network.graphql<{ signIn: { session: { accessToken: string } } }>(signIn, {
        input: { email: emailOf('memberHead'), password: PASSWORD },
      });
      return data?.signIn.session.accessToken;
    }

    it.each(states)(
      'do what is listed in the state %s, and nothing else',
      async state => {
        expect(await walkState(callers, walk, state)).toBe(19 * walk.callers.length);
      },
      90_000,
    );
  });
}
