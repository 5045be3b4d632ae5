/** The life of a ballot, as a table. */
import type { BallotState } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import * as guards from './ballot.guards.js';
import type { BallotSubject } from './ballot-subject.js';
import { COMMIT_VOTE, DECIDE_CONTEST, PREPARE_BALLOT, PUBLISH_RESULT, RETURN_BALLOT } from './grants.js';
import { VOTE_ROW } from './voter.js';

/** What can be done to a ballot. */
export const BALLOT_ACTIONS = {
  SCHEDULE: 'Announce it to the members; a written ballot is thereby given notice of: `scheduleBallot`.',
  CANCEL: 'Take it off before it opens: `cancelBallot`.',
  OPEN: 'Take votes, with those who may vote frozen: `openBallot`.',
  VOTE: 'Cast the vote of the organisation for which the caller acts: `castVote`.',
  MOVE_TO_HYBRID: 'Go on on paper: `moveToHybrid`.',
  LIST_PAPER_VOTERS: 'Say who votes on paper: `listPaperVoters`.',
  STRIKE_PAPER_VOTE: 'Strike the paper of an organisation that has voted electronically: `strikePaperVote`.',
  CLOSE: 'Take no more votes: `closeBallot`.',
  ENTER_TALLY: 'Enter the totals of the papers, as one of two tellers: `enterTally`.',
  CERTIFY: 'Certify the count: `certifyCount`.',
  VOID: 'Declare a count void that cannot be certified: `voidCount`.',
  PUBLISH: 'Publish the result, with its effects: `publishResult`.',
  CONTEST: 'Contest the result: `contestResult`.',
  UPHOLD: 'Let a contested result stand: `upholdResult`.',
  ANNUL: 'Reverse a contested result: `annulResult`.',
  SECOND_CALL: 'Call a second time after a missed quorum: `repeatBallot`.',
  WRITTEN_BALLOT: 'Let the members decide in writing after a missed quorum: `repeatBallot`.',
  RUN_OFF: 'Let the first candidates stand again after a tie: `repeatBallot`.',
  RE_RUN: 'Run a ballot again that was annulled or void: `repeatBallot`.',
} as const;
export type BallotAction = keyof typeof BALLOT_ACTIONS;

const preparer = (actor: Actor) => holds(actor, PREPARE_BALLOT);
const returningOfficer = (actor: Actor) => holds(actor, RETURN_BALLOT);
const publisher = (actor: Actor) => holds(actor, PUBLISH_RESULT);
const judge = (actor: Actor) => holds(actor, DECIDE_CONTEST);
const member = (actor: Actor) => actor.kind === 'REPRESENTATIVE' && actor.member && holds(actor, COMMIT_VOTE);

const ENDED: readonly BallotState[] = ['PUBLISHED', 'UPHELD'];

/** The rows that leave the state as it is: once for each state in which they may happen. */
const staying = <Row extends object>(states: readonly BallotState[], row: Row) =>
  states.map(state => ({ ...row, from: [state], to: state }));

export const ballotWorkflow = new Workflow<BallotState, BallotAction, BallotSubject, Actor>([
  { from: ['DRAFT'], action: 'SCHEDULE', to: 'SCHEDULED', who: preparer, guards: [guards.MATTER_READY] },
  { from: ['DRAFT', 'SCHEDULED'], action: 'CANCEL', to: 'CANCELLED', who: preparer },
  {
    from: ['SCHEDULED'],
    action: 'OPEN',
    to: 'OPEN',
    who: returningOfficer,
    guards: [
      guards.NOT_INVOLVED,
      guards.IN_SESSION,
      guards.ITEM_REACHED,
      guards.NOTICE_GIVEN,
      guards.MATTER_READY,
      guards.APPLICANT_OUTSIDE,
      guards.APPLICANT_CAME,
      guards.LATE_ENOUGH,
    ],
  },
  VOTE_ROW,
  {
    from: ['OPEN'],
    action: 'MOVE_TO_HYBRID',
    to: 'OPEN',
    who: returningOfficer,
    guards: [guards.NOT_INVOLVED, guards.MAY_BECOME_HYBRID],
  },
  ...staying(['OPEN', 'CLOSED'], {
    action: 'LIST_PAPER_VOTERS' as const,
    who: returningOfficer,
    guards: [guards.NOT_INVOLVED, guards.IS_HYBRID, guards.NOT_AGREED_YET],
  }),
  ...staying(['OPEN', 'CLOSED'], {
    action: 'STRIKE_PAPER_VOTE' as const,
    who: returningOfficer,
    guards: [guards.NOT_INVOLVED, guards.IS_HYBRID, guards.NOT_AGREED_YET],
  }),
  {
    from: ['OPEN'],
    action: 'CLOSE',
    to: 'CLOSED',
    who: returningOfficer,
    guards: [guards.NOT_INVOLVED, guards.WINDOW_OVER],
  },
  {
    from: ['CLOSED'],
    action: 'ENTER_TALLY',
    to: 'CLOSED',
    who: returningOfficer,
    guards: [
      guards.NOT_INVOLVED,
      guards.TAKES_PAPER,
      guards.PAPERS_MATCHED,
      guards.OTHER_TELLER,
      guards.NOT_AGREED_YET,
    ],
  },
  {
    from: ['CLOSED'],
    action: 'CERTIFY',
    to: 'COUNTED',
    who: returningOfficer,
    guards: [guards.NOT_INVOLVED, guards.PAPERS_MATCHED, guards.TALLY_AGREED, guards.COUNTERS_MATCH],
  },
  {
    from: ['CLOSED'],
    action: 'VOID',
    to: 'VOIDED',
    who: returningOfficer,
    guards: [guards.NOT_INVOLVED, guards.COUNT_BROKEN],
  },
  {
    from: ['COUNTED'],
    action: 'PUBLISH',
    to: 'PUBLISHED',
    who: publisher,
    // What the members decided is told even when there is nothing left that it could change.
    guards: [guards.NOT_THE_CERTIFIER, guards.COUNTERS_MATCH],
  },
  { from: ['PUBLISHED'], action: 'CONTEST', to: 'CONTESTED', who: member, guards: [guards.IN_CONTEST_PERIOD] },
  { from: ['CONTESTED'], action: 'UPHOLD', to: 'UPHELD', who: judge, guards: [guards.NEITHER_OF_BOTH] },
  { from: ['CONTESTED'], action: 'ANNUL', to: 'ANNULLED', who: judge, guards: [guards.NEITHER_OF_BOTH] },
  ...staying(ENDED, {
    action: 'SECOND_CALL' as const,
    who: preparer,
    guards: [guards.WAS_INQUORATE, guards.HAS_SECOND_CALL, guards.MATTER_OPEN, guards.notYet('SECOND_CALL')],
  }),
  ...staying(ENDED, {
    action: 'WRITTEN_BALLOT' as const,
    who: preparer,
    guards: [guards.WAS_INQUORATE, guards.WRITING_ALLOWED, guards.MATTER_OPEN, guards.notYet('WRITTEN_BALLOT')],
  }),
  ...staying(ENDED, {
    action: 'RUN_OFF' as const,
    who: preparer,
    guards: [guards.WAS_TIED, guards.notYet('RUN_OFF')],
  }),
  ...staying(['ANNULLED', 'VOIDED'], {
    action: 'RE_RUN' as const,
    who: preparer,
    guards: [guards.MATTER_OPEN, guards.notYet('RE_RUN')],
  }),
]);
