/** An engagement as it is put on record. Acts and lists are in engagement-act.inputs.ts. */
import {
  type CountQualifier,
  type EngagementKind,
  type EngagementRole,
  type EngagementState,
  LIST_LIMITS,
  type Provenance,
  TEXT_LIMITS,
  TOPIC_SLUG_PATTERN,
} from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextInput, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { CountQualifierEnum, EngagementKindEnum, EngagementRoleEnum, EngagementStateEnum } from './engagement-enums.js';

/** Meetings of one engagement, and organisations and programmes of one. */
export const ENGAGEMENT_LIMITS = { meetings: 50, participants: 100, programmes: 50 } as const;
const LANGUAGES = `up to ${String(LIST_LIMITS.languages)} languages, each once`;

@InputType({ description: 'An organisation that takes part.' })
export class EngagementParticipantInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;

  @IsEnum(EngagementRoleEnum)
  @Field(() => EngagementRoleEnum, { description: 'As what.' })
  role!: EngagementRole;
}

@InputType({ description: 'A meeting within an engagement. Of persons it names none: an organisation, or nobody.' })
export class EngagementMeetingInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'With which organisation, such as an embassy or a ministry.' })
  organisationId?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { description: `What it was about, in ${LANGUAGES}.` })
  subject!: LocalisedTextInput[];

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { nullable: true, description: `What came of it, in ${LANGUAGES}. For members.` })
  outcome?: LocalisedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.topics)
  @ArrayUnique()
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], { nullable: true, description: `Up to ${String(LIST_LIMITS.topics)} topics.` })
  topics?: string[] | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'When, as precisely as it is known.' })
  heldOn?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(ENGAGEMENT_LIMITS.meetings)
  @Field(() => Int, {
    nullable: true,
    description:
      'In a correction: which meeting this was before, counted from 1, so that its promises and persons stay with it (`formerly`). Left out, it is the one that reads the same, or that stood in this place with the same organisation or subject.',
  })
  formerly?: number | null;
}

@InputType({ description: 'An engagement as it is, or as it was: proposed, or put on record afterwards.' })
export class RecordEngagementInput {
  @IsEnum(EngagementKindEnum)
  @Field(() => EngagementKindEnum, { description: 'What it is.' })
  kind!: EngagementKind;

  @IsEnum(EngagementStateEnum)
  @Field(() => EngagementStateEnum, {
    description: 'Where it stands: PROPOSED for a new one, COMPLETED for one of the past.',
  })
  state!: EngagementState;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { description: `Its title, in ${LANGUAGES} (\`languageOnce\`).` })
  title!: LocalisedTextInput[];

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { nullable: true, description: `What it is about, in ${LANGUAGES}.` })
  summary?: LocalisedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { nullable: true, description: `What came of it, in ${LANGUAGES}. For members.` })
  outcome?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The organisation that hosts it.' })
  hostId?: string | null;

  @IsOptional()
  @ArrayMaxSize(ENGAGEMENT_LIMITS.participants)
  @ArrayUnique((participant: EngagementParticipantInput) => participant.organisationId, {
    message: 'Name each organisation once.',
  })
  @ValidateNested({ each: true })
  @Type(() => EngagementParticipantInput)
  @Field(() => [EngagementParticipantInput], {
    nullable: true,
    description: `Up to ${String(ENGAGEMENT_LIMITS.participants)} organisations that take part beside the host, each once.`,
  })
  participants?: EngagementParticipantInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Where: a place of the register.' })
  placeId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Its first day, as precisely as it is known.' })
  startsOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Its last day, not before the first (`dateOrder`).' })
  endsOn?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, {
    nullable: true,
    description: 'What is known of its time in words only, such as `last week of September 2022`.',
  })
  periodNote?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'The IANA time zone of the place (`timeZone`).' })
  zone?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  @Field(() => Int, { nullable: true, description: 'How many people came; with `attendanceQualifier` (`attendance`).' })
  attendance?: number | null;

  @IsOptional()
  @IsEnum(CountQualifierEnum)
  @Field(() => CountQualifierEnum, { nullable: true, description: 'How exactly that is known.' })
  attendanceQualifier?: CountQualifier | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'Who they were, without names: `educators, psychologists`.' })
  attendanceNote?: string | null;

  @IsOptional()
  @ArrayMaxSize(ENGAGEMENT_LIMITS.programmes)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Up to ${String(ENGAGEMENT_LIMITS.programmes)} programmes that were shown.`,
  })
  programmeIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(ENGAGEMENT_LIMITS.meetings)
  @ValidateNested({ each: true })
  @Type(() => EngagementMeetingInput)
  @Field(() => [EngagementMeetingInput], {
    nullable: true,
    description: `Up to ${String(ENGAGEMENT_LIMITS.meetings)} meetings within it, in order.`,
  })
  meetings?: EngagementMeetingInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The engagement that it is a part of: a conference during a visit.' })
  partOfId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of what it grew out of: an engagement, a memorandum, a commitment, an application, a programme, a summit, a session or an item of its agenda, or a decision (`originType` for others). A correction keeps whatever is on record when it is sent as it is.',
  })
  originId?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody may read it, without what came of it. False when left out: then it is for members.',
  })
  public?: boolean | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'Why it was called off or put off; needed there (`endReason`).' })
  endReason?: string | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, {
    nullable: true,
    description: 'LIVE when left out; RECORDED_RETROSPECTIVELY or DOCUMENTED for one of the past.',
  })
  provenance?: Provenance | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}
