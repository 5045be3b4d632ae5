/** What the acts on a ballot answer: the ballot as it is now, or what blocks the act. */
import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Ballot } from './ballot.model.js';

interface BallotAnswer {
  /** Makes the success of the act. */
  readonly of: (ballot: Ballot) => object;
  readonly result: object;
}

/** @param name the name of the mutation in capitals, `OpenBallot` */
function ballotAnswer(name: string, description: string): BallotAnswer {
  @ObjectType(`${name}Success`, { description })
  class Success {
    @Field(() => Ballot, { description: 'The ballot as it is now.' })
    ballot!: Ballot;
  }
  // Union members are recognised by the names of their classes.
  Object.defineProperty(Success, 'name', { value: `${name}Success` });
  const success: Type<object> = Success;
  return {
    of: ballot => Object.assign(new Success(), { ballot }),
    result: resultUnion(name, success, [GuardFailed]),
  };
}

export const DraftBallotAnswer = ballotAnswer('DraftBallot', 'The ballot is drafted.');
export const ScheduleApplicationAnswer = ballotAnswer(
  'ScheduleApplication',
  'The application is on the agenda, and its ballot is drafted.',
);
export const ScheduleBallotAnswer = ballotAnswer('ScheduleBallot', 'The ballot is announced.');
export const CancelBallotAnswer = ballotAnswer('CancelBallot', 'The ballot is taken off.');
export const OpenBallotAnswer = ballotAnswer('OpenBallot', 'The ballot takes votes.');
export const MoveToHybridAnswer = ballotAnswer('MoveToHybrid', 'The ballot goes on on paper.');
export const ListPaperVotersAnswer = ballotAnswer('ListPaperVoters', 'They vote on paper.');
export const StrikePaperVoteAnswer = ballotAnswer('StrikePaperVote', 'The paper is struck.');
export const CloseBallotAnswer = ballotAnswer('CloseBallot', 'The ballot takes no more votes.');
export const EnterTallyAnswer = ballotAnswer('EnterTally', 'The totals are entered.');
export const CertifyCountAnswer = ballotAnswer('CertifyCount', 'The count is certified.');
export const VoidCountAnswer = ballotAnswer('VoidCount', 'The count is void; the ballot can be run again.');
export const PublishResultAnswer = ballotAnswer(
  'PublishResult',
  'The result is published, and its effects have happened.',
);
export const ContestResultAnswer = ballotAnswer('ContestResult', 'The result is contested.');
export const UpholdResultAnswer = ballotAnswer('UpholdResult', 'The result stands.');
export const AnnulResultAnswer = ballotAnswer('AnnulResult', 'The result is reversed.');
export const RepeatBallotAnswer = ballotAnswer('RepeatBallot', 'The next ballot is drafted.');
