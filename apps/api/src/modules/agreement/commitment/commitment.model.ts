/** What a party promised, as the schema shows it. */
import type { CommitmentState } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { describeEnum } from '../../../core/graphql/index.js';
import { CommitmentStateEnum } from '../contract/mou-enums.js';
import { COMMITMENT_ACTIONS, type CommitmentAction, type CommitmentSubject } from './commitment.workflow.js';

const CommitmentActionEnum = describeEnum(
  'CommitmentAction',
  'What can be done about a commitment.',
  COMMITMENT_ACTIONS,
);
export const CommitmentAvailableAction = availableAction<CommitmentAction>('Commitment', CommitmentActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'What a party promised in a clause of a memorandum. For members once that is signed, and for its parties and the secretariat.',
})
@Directive('@key(fields: "id")')
export class Commitment extends Node {
  @Field(() => Int, { description: 'Counts the changes: the version to expect in an edit.' })
  version!: number;

  @Field(() => String, { description: 'The clause in which it stands, as the text numbers it: `Article 3 (2)`.' })
  clause!: string;

  @Field(() => CommitmentStateEnum, { description: 'Where it stands.' })
  state!: CommitmentState;

  @Field(() => CivilDay, { nullable: true, description: 'The last day on which it is in time; null without a date.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it is OPEN and its day has passed.' })
  overdue!: boolean;

  @Field(() => Boolean, { description: 'Whether it holds beyond the end of the memorandum.' })
  survives!: boolean;

  @Field(() => CivilDay, { nullable: true, description: 'When it was FULFILLED; null before.' })
  fulfilledOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows that it was done; null before, or unless the caller acts for a party or the secretariat.',
  })
  evidence!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is RELEASED or CLOSED; null otherwise, or unless the caller acts for a party or the secretariat.',
  })
  endReason!: string | null;

  /** Not in the schema. */
  uuid!: string;
  mouUuid!: string;
  ownerUuid!: string;
  descriptions!: readonly LocalisedEntry[];
  evidenceFileUuid!: string | null;
  subject!: CommitmentSubject;
}
