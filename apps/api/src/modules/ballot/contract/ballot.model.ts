/** A ballot as the schema shows it. What belongs to it beside its own row is in the resolvers of its fields. */
import type { BallotKind, BallotMethod, BallotState, DecisionSubject, SuccessionReason } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Node } from '../../../core/graphql/index.js';
import { BallotMethodEnum, DecisionSubjectEnum } from '../../decision/index.js';
import type { BallotFacts } from '../domain/ballot.policy.js';
import type { BallotReadRow } from '../persistence/ballot-read.repository.js';
import { BallotKindEnum, BallotStateEnum, SuccessionReasonEnum } from './ballot-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A ballot of the members. Drafts are for the secretariat, announced ones for members; of a published result the public sees the totals of admissions, and the organisation concerned sees its own.',
})
@Directive('@key(fields: "id")')
export class Ballot extends Node {
  @Field(() => DecisionSubjectEnum, { description: 'What is decided on.' })
  purpose!: DecisionSubject;

  @Field(() => BallotKindEnum, { description: 'How the votes are given.' })
  kind!: BallotKind;

  @Field(() => Boolean, {
    description: 'Whether votes that come in electronically are secret. It stays when the ballot moves on to paper.',
  })
  secret!: boolean;

  @Field(() => BallotMethodEnum, { description: 'How the votes are turned into an outcome.' })
  method!: BallotMethod;

  @Field(() => BallotStateEnum, { description: 'Where it stands.' })
  state!: BallotState;

  @Field(() => Int, { description: '1, or 2 for the second call after a missed quorum.' })
  call!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of what is decided on: an application, a sanction case, a rule set. Null for a motion.',
  })
  subjectId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda at which it is held; null in writing.' })
  agendaItemId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The summit at which it is held; null in writing.' })
  summitId!: string | null;

  @Field(() => SuccessionReasonEnum, { nullable: true, description: 'Why it follows `predecessor`, if it does.' })
  succession!: SuccessionReason | null;

  @Field(() => DateTime, { nullable: true, description: 'When the members were given notice of a written ballot.' })
  noticeGivenAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was opened.' })
  openedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the window of a written ballot ends.' })
  closesAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the count was certified.' })
  countedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the result was published.' })
  publishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the count was declared void.' })
  voidedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether what is decided on had been taken back or settled before the result was published. The result stands, and changes nothing.',
  })
  moot!: boolean;

  @Field(() => Int, { description: 'Grows by one with every change, votes aside.' })
  version!: number;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  row!: BallotReadRow;
  facts!: BallotFacts;
}
