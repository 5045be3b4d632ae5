import type { AppealState, SanctionCaseState, SanctionMeasure } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, Connection, DateTime, Node } from '../../../core/graphql/index.js';
import { AppealStateEnum, SanctionCaseStateEnum, SanctionMeasureEnum } from '../contract/membership-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'An appeal against an exclusion. The excluded organisation itself, by its head or legal signatory, and the secretariat.',
})
export class Appeal extends Node {
  @Field(() => AppealStateEnum, { description: 'Where it stands.' })
  state!: AppealState;

  @Field(() => String, { description: 'Why the organisation appeals.' })
  statement!: string;

  @Field(() => DateTime, { description: 'When it was filed.' })
  filedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the decision was entered; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => Int, { description: 'Grows by one with every change.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  openedBy!: string | null;
  decisionUuid!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A case against a member: notice, time to respond, hearing, decision. The member itself, by its head or legal signatory, and the secretariat.',
})
export class SanctionCase extends Node {
  @Field(() => SanctionCaseStateEnum, { description: 'Where it stands.' })
  state!: SanctionCaseState;

  @Field(() => SanctionMeasureEnum, { description: 'What is sought.' })
  sought!: SanctionMeasure;

  @Field(() => String, { description: 'What the member is said to have done.' })
  grounds!: string;

  @Field(() => CivilDay, { description: 'The day of the notice.' })
  noticeOn!: string;

  @Field(() => CivilDay, { description: 'The last day on which the member may respond.' })
  responseDue!: string;

  @Field(() => String, { nullable: true, description: 'What the member said; null when it has not responded.' })
  response!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it responded.' })
  respondedAt!: Date | null;

  @Field(() => CivilDay, { nullable: true, description: 'The day of the hearing, once it is set.' })
  hearingOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the hearing stands in the minutes.' })
  hearingRef!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'The day of the decision.' })
  decidedOn!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'The last day to appeal; null without an exclusion.' })
  appealUntil!: string | null;

  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => Int, { description: 'Grows by one with every change.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  organisationUuid!: string;
  membershipUuid!: string;
  decisionUuid!: string | null;
  appealUuid!: string | null;
  eventUuid!: string | null;
}

@ObjectType({ description: 'A page of sanction cases, the newest first.' })
export class SanctionCaseConnection extends Connection(SanctionCase) {}
