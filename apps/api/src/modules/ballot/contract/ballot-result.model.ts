/** The certified result of a ballot, number by number. */
import type {
  BallotOutcomeCode,
  Comparison,
  MajorityBase,
  QuorumCount,
  QuorumMoment,
  RejectionReason,
} from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../core/graphql/index.js';
import { ComparisonEnum, MajorityBaseEnum, QuorumCountEnum, QuorumMomentEnum } from '../../decision/index.js';
import type { ResultRow } from '../persistence/count.repository.js';
import { BallotOutcomeEnum, RejectionReasonEnum } from './ballot-enums.js';

@ObjectType({ description: 'Votes for one candidate.' })
export class CandidateResult {
  @Field(() => String, { description: 'The code of the option.' })
  code!: string;

  @Field(() => Int, { description: 'Votes for the candidate.' })
  votes!: number;
}

@ObjectType({ description: 'A number held against a share of a base, in whole numbers: `left` against `right`.' })
export class ThresholdResult {
  @Field(() => ComparisonEnum, { description: 'How the two are compared.' })
  comparison!: Comparison;

  @Field(() => Int, { description: 'The share: numerator.' })
  numerator!: number;

  @Field(() => Int, { description: 'The share: denominator.' })
  denominator!: number;

  @Field(() => Int, { description: 'The number that was held against it.' })
  number!: number;

  @Field(() => Int, { description: 'The number that the share is taken of.' })
  base!: number;

  @Field(() => Int, { description: 'The least number that would have been enough.' })
  needed!: number;

  @Field(() => Boolean, { description: 'Whether it was enough.' })
  reached!: boolean;

  @Field(() => MajorityBaseEnum, { nullable: true, description: 'What a majority is counted of; null for a quorum.' })
  majorityBase!: MajorityBase | null;

  @Field(() => QuorumCountEnum, { nullable: true, description: 'Who is counted for a quorum; null for a majority.' })
  quorumCounts!: QuorumCount | null;

  @Field(() => QuorumMomentEnum, {
    nullable: true,
    description: 'When the quorum was taken; null for a majority and in writing.',
  })
  takenAt!: QuorumMoment | null;
}

@ObjectType({
  description:
    'The result of a ballot, certified by a returning officer. The secretariat sees it once it is certified, members and the organisation concerned once it is published. The public sees the outcome and the votes of admissions only.',
})
export class BallotResult {
  @Field(() => BallotOutcomeEnum, { description: 'How it ended.' })
  outcome!: BallotOutcomeCode;

  @Field(() => RejectionReasonEnum, { nullable: true, description: 'Why nothing was adopted; null unless REJECTED.' })
  reason!: RejectionReason | null;

  @Field(() => Int, { description: 'Votes for; 0 in an election.' })
  yes!: number;

  @Field(() => Int, { description: 'Votes against; 0 in an election.' })
  no!: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstain!: number;

  @Field(() => Int, { description: 'Spoiled papers.' })
  invalid!: number;

  @Field(() => [CandidateResult], { description: 'Votes for every candidate; empty on yes or no: up to 31.' })
  candidates!: CandidateResult[];

  @Field(() => String, { nullable: true, description: 'The code of the elected candidate, if any.' })
  winner!: string | null;

  @Field(() => Int, { nullable: true, description: 'Organisations that were entitled. Not for the public.' })
  entitled!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those, present in person at the quorum. Not for the public.' })
  present!: number | null;

  @Field(() => Int, { nullable: true, description: 'Represented by proxy at the quorum. Not for the public.' })
  proxies!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Represented in all; in writing, ballots returned. Not for the public.',
  })
  represented!: number | null;

  @Field(() => ThresholdResult, { nullable: true, description: 'The quorum. Not for the public.' })
  quorum!: ThresholdResult | null;

  @Field(() => ThresholdResult, {
    nullable: true,
    description: 'The majority; null in an election, and for the public.',
  })
  majority!: ThresholdResult | null;

  @Field(() => DateTime, { description: 'When the count was certified.' })
  certifiedAt!: Date;

  /** Not in the schema. */
  row!: ResultRow;
  /** Whether the reader sees more than the totals. */
  full!: boolean;
}
