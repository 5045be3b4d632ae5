/** An engagement as the schema shows it. What needs other tables is in engagement-fields.resolver.ts. */
import type { CountQualifier, EngagementKind, EngagementRole, EngagementState, Provenance } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, DateTime, ImpreciseDate, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import type { EngagementAction, EngagementSubject } from '../domain/engagement.workflow.js';
import type { EngagementRow } from '../persistence/engagement.rows.js';
import {
  CountQualifierEnum,
  EngagementActionEnum,
  EngagementKindEnum,
  EngagementRoleEnum,
  EngagementStateEnum,
} from './engagement-enums.js';

/** What the caller may do with an engagement now. */
export const EngagementAvailableAction = availableAction<EngagementAction>('Engagement', EngagementActionEnum);

@ObjectType({ description: 'An organisation that takes part in an engagement.' })
export class EngagementParticipant {
  @Field(() => EngagementRoleEnum, { description: 'As what.' })
  role!: EngagementRole;

  /** Not in the schema. */
  organisationUuid!: string;
}

@ObjectType({ description: 'A meeting within an engagement.' })
export class EngagementMeeting {
  @Field(() => ImpreciseDate, { nullable: true, description: 'When, as precisely as it is known.' })
  heldOn!: ImpreciseDate | null;

  @Field(() => [String], { description: 'Its topics: slugs such as `visas`.' })
  topics!: string[];

  /** Not in the schema. */
  subjects!: LocalisedEntry[];
  outcomes!: LocalisedEntry[];
  organisationUuid!: string | null;
}

@ObjectType({ description: 'A version of an engagement that put an earlier one right.' })
export class EngagementCorrection {
  @Field(() => Int, { description: 'The version that it made.' })
  version!: number;

  @Field(() => String, { description: 'What was wrong, in words.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When it was put right.' })
  recordedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'How the network and others met: a first enquiry, a visit, a conference, a meeting with an embassy. Public ones everybody reads, without what came of them; the others members, the secretariat and whoever takes part.',
})
@Directive('@key(fields: "id")')
export class Engagement extends Node {
  @Field(() => EngagementKindEnum, { description: 'What it is.' })
  kind!: EngagementKind;

  @Field(() => EngagementStateEnum, { description: 'Where it stands.' })
  state!: EngagementState;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Its first day, as precisely as it is known.' })
  startsOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Its last day, as precisely as it is known.' })
  endsOn!: ImpreciseDate | null;

  @Field(() => String, { nullable: true, description: 'What is known of its time in words only.' })
  periodNote!: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone of its days, such as `Asia/Almaty`.' })
  zone!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people came; read it with `attendanceQualifier`.' })
  attendance!: number | null;

  @Field(() => CountQualifierEnum, { nullable: true, description: 'How exactly that is known.' })
  attendanceQualifier!: CountQualifier | null;

  @Field(() => String, { nullable: true, description: 'Who they were, without names.' })
  attendanceNote!: string | null;

  @Field(() => Boolean, { description: 'Whether everybody may read it, without what came of it.' })
  isPublic!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was called off or put off. Members, the secretariat and whoever takes part.',
  })
  endReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The public id of what it grew out of.' })
  originId!: string | null;

  @Field(() => [EngagementParticipant], { description: 'Up to 100 organisations that take part beside the host.' })
  participants!: EngagementParticipant[];

  @Field(() => [EngagementMeeting], { description: 'Up to 50 meetings within it, in order.' })
  meetings!: EngagementMeeting[];

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt!: Date;

  /** Not in the schema. */
  uuid!: string;
  titles!: LocalisedEntry[];
  summaries!: LocalisedEntry[];
  outcomes!: LocalisedEntry[];
  subject!: EngagementSubject;
  row!: EngagementRow;
}

@ObjectType({ description: 'A page of engagements.' })
export class EngagementConnection extends Connection(Engagement) {}
