import type { MembershipCategoryCode, MembershipEventType, MembershipStatus, Provenance } from '@kurultai/schema';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import { DateTime, ImpreciseDate, Node } from '../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../decision/index.js';
import { MembershipStatusEnum, ProvenanceEnum } from '../../organisation/index.js';
import { MembershipEventTypeEnum } from './membership-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'One row of the ledger of a membership. It is never changed: a correction is a new row. Everybody reads it, but for suspensions and exclusions, which are for members.',
})
export class MembershipEvent extends Node {
  @Field(() => Int, { description: 'Its number in the ledger of the membership, in the order of recording.' })
  number!: number;

  @Field(() => MembershipEventTypeEnum, { description: 'What happened.' })
  type!: MembershipEventType;

  @Field(() => MembershipStatusEnum, {
    nullable: true,
    description:
      'The status before it, as it was derived when the row was recorded; null when the reader may not know it.',
  })
  statusFrom!: MembershipStatus | null;

  @Field(() => MembershipStatusEnum, {
    nullable: true,
    description: 'The status that it leads to; null when the reader may not know it.',
  })
  statusTo!: MembershipStatus | null;

  @Field(() => MembershipCategoryEnum, { nullable: true, description: 'The category before it.' })
  categoryFrom!: MembershipCategoryCode | null;

  @Field(() => MembershipCategoryEnum, {
    nullable: true,
    description: 'The category that it leads to; null: it stays.',
  })
  categoryTo!: MembershipCategoryCode | null;

  @Field(() => ImpreciseDate, {
    description: 'From when it holds, as precisely as it is known. A month or a year counts from its first day.',
  })
  effectiveOn!: ImpreciseDate;

  @Field(() => Int, {
    description:
      'Of rows with the same first day, the one with the higher place counts. A correction takes the place of the corrected row.',
  })
  place!: number;

  @Field(() => Boolean, {
    description: 'Whether it takes the effect of the superseded row away and has none of its own.',
  })
  voids!: boolean;

  @Field(() => ID, { nullable: true, description: 'The row that it replaces, which does not count any more.' })
  supersedesId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The rule that permits it without a decision: rule set, version and path, `DEFAULT@1 membership.duesGraceDays`.',
  })
  ruleReference!: string | null;

  @Field(() => String, { nullable: true, description: 'A note for everybody.' })
  note!: string | null;

  @VisibleTo('SECRETARIAT')
  @Field(() => String, { nullable: true, description: 'Why. The secretariat only.' })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source, where there is one.' })
  source!: string | null;

  /** Not in the schema. */
  uuid!: string;
  decisionUuid!: string | null;
}
