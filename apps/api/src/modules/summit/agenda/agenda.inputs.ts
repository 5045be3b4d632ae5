/** The inputs that plan the programme of a summit. */
import { type AgendaItemKind, LIST_LIMITS, type SessionKind, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  ValidateNested,
} from 'class-validator';
import { DateTime, LocalisedTextInput, WrittenText } from '../../../core/graphql/index.js';
import { AgendaItemKindEnum, SessionKindEnum } from '../contract/summit-enums.js';

/** The greatest number that the database keeps as a version. */
const MAX_VERSION = 2_147_483_647;
const VERSION = 'The version that the caller has read: STALE when it is another. Left out, any version is meant.';

@InputType({ description: 'A session of a summit.' })
export class AddSummitSessionInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  summitId!: string;

  @IsEnum(SessionKindEnum)
  @Field(() => SessionKindEnum, { description: 'What it is.' })
  kind!: SessionKind;

  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], { description: 'Its title, each language once.' })
  title!: LocalisedTextInput[];

  @IsOptional()
  @IsString()
  @Field(() => DateTime, { nullable: true, description: 'When it begins.' })
  startsAt?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, { nullable: true, description: 'When it ends, later than it begins (`dateOrder`).' })
  endsAt?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'The room.' })
  room?: string | null;
}

@InputType({ description: 'An item for the agenda.' })
export class AddAgendaItemInput {
  @IsString()
  @Field(() => ID, { description: 'The summit.' })
  summitId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The session of that summit in which it is dealt with.' })
  sessionId?: string | null;

  @IsEnum(AgendaItemKindEnum)
  @Field(() => AgendaItemKindEnum, { description: 'What it is.' })
  kind!: AgendaItemKind;

  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], { description: 'Its title, each language once.' })
  title!: LocalisedTextInput[];
}

@InputType({ description: 'An item for an agenda that is frozen.' })
export class AddLateAgendaItemInput extends AddAgendaItemInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The adopted decision on the motion to take the item up (`motionNeeded`). Left out only for an item of kind PROCEDURE: the motion itself.',
  })
  decisionId?: string | null;
}

@InputType({ description: 'A document of an agenda item.' })
export class CirculateDocumentInput {
  @IsString()
  @Field(() => ID, { description: 'The agenda item.' })
  itemId!: string;

  @IsString()
  @Field(() => ID, { description: 'The file, each once (`documentOnce`). NOT_FOUND when you may not read it.' })
  fileId!: string;
}

@InputType({ description: 'What becomes otherwise of a session. A field that is left out stays as it is.' })
export class UpdateSummitSessionInput {
  @IsString()
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Max(MAX_VERSION)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @IsOptional()
  @IsEnum(SessionKindEnum)
  @Field(() => SessionKindEnum, { nullable: true, description: 'What it is.' })
  kind?: SessionKind | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], { nullable: true, description: 'Its whole title, each language once.' })
  title?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, { nullable: true, description: 'When it begins; null: not fixed.' })
  startsAt?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends, later than it begins (`dateOrder`); null: not fixed.',
  })
  endsAt?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'The room; null: none.' })
  room?: string | null;
}

@InputType({ description: 'What becomes otherwise of an agenda item. A field that is left out stays as it is.' })
export class UpdateAgendaItemInput {
  @IsString()
  @Field(() => ID, { description: 'The agenda item.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Max(MAX_VERSION)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The session of its summit in which it is dealt with; null: none.' })
  sessionId?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], { nullable: true, description: 'Its whole title, each language once.' })
  title?: LocalisedTextInput[] | null;
}
