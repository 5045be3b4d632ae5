/** An application as the schema shows it. Fields that need another table are in the resolvers of their folders. */
import type { ApplicationKind, ApplicationState, MembershipCategoryCode, Provenance } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Audience, VisibleTo } from '../../../../core/access/index.js';
import { CivilDay, Connection, DateTime, LanguageTag, Node } from '../../../../core/graphql/index.js';
import { availableAction } from '../../../../core/workflow/index.js';
import { MembershipCategoryEnum } from '../../../decision/index.js';
import { ProvenanceEnum } from '../../../organisation/index.js';
import type { ApplicationAction } from '../domain/application.workflow.js';
import type { AnswerEntry } from '../persistence/application.rows.js';
import {
  ApplicationActionEnum,
  ApplicationKindEnum,
  ApplicationQuestionEnum,
  ApplicationStateEnum,
} from './application-enums.js';

/** What the caller may do with an application now. */
export const ApplicationAvailableAction = availableAction<ApplicationAction>('Application', ApplicationActionEnum);

@ObjectType({ description: 'An answer of the application form.' })
export class ApplicationAnswer implements AnswerEntry {
  @Field(() => ApplicationQuestionEnum, { description: 'The question.' })
  question!: AnswerEntry['question'];

  @Field(() => LanguageTag, { description: 'The language of the answer.' })
  language!: string;

  @Field(() => String, { description: 'The answer, as it was written.' })
  text!: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'The application of an organisation for membership. Before its documents are circulated only the applicant, the secretariat and the members asked for an endorsement know of it; then everybody knows the organisation, its country and the category. What was refused, taken back or lapsed is not public.',
})
@Directive('@key(fields: "id")')
export class Application extends Node {
  @Field(() => ApplicationKindEnum, { description: 'What it asks for.' })
  kind!: ApplicationKind;

  @Field(() => MembershipCategoryEnum, { description: 'The category of members that it asks for.' })
  categoryRequested!: MembershipCategoryCode;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its documents were circulated to the members; null before.',
  })
  circulatedAt!: Date | null;

  @Field(() => ApplicationStateEnum, {
    nullable: true,
    description: 'Where it stands. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  state!: ApplicationState | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The first day of the summit at which it aims. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  targetSummitStartsOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The public id of the summit at which it aims. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  targetSummitId!: string | null;

  @Field(() => [ApplicationAnswer], {
    nullable: true,
    description: 'Up to ten answers that the applicant wrote into the form. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  answers!: ApplicationAnswer[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the applicant accepted the statutes of the network; null before. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  statutesAcceptedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the receipt, `APP-2026-001`; null before. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  receiptNumber!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was handed in; null before. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  submittedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it was handed in after the window for the summit had closed. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  late!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole days that it was in the hands of the secretariat and the board. The clock rests while the applicant has to answer. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  handledDays!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the applicant insisted on a vote though it was not recommended. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  insistedAt!: Date | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'After a refusal: the day from which it may apply again. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  barredUntil!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was admitted and becomes a member with its first dues. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  duesAwaited!: boolean | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the case was closed; null while it is open. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  closedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was started. The applicant and the secretariat.' })
  @VisibleTo('OWN')
  createdAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Grows by one with every change. Pass it as `expectedVersion` when you write. The applicant and the secretariat.',
  })
  @VisibleTo('OWN')
  version!: number | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The public id of what it grew out of. For members and the applicant.',
  })
  originId!: string | null;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  organisationUuid!: string;
  ruleSetUuid!: string;
  decisionUuid!: string | null;
  provisionalDecisionUuid!: string | null;
  /** The state, whoever reads it. */
  stands!: ApplicationState;
  circulated!: boolean;
  /** As what the caller reads it. */
  audience!: Audience;
}

@ObjectType({ description: 'A page of applications.' })
export class ApplicationConnection extends Connection(Application) {}
