/** Notes that help to understand, as the schema shows them and takes them. */
import { LIST_LIMITS, type Provenance, TEXT_LIMITS, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
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
  Min,
  ValidateNested,
} from 'class-validator';
import {
  Connection,
  CountryCode,
  DateTime,
  LocalisedTextInput,
  Node,
  PageArgs,
  resultUnion,
  WrittenText,
} from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';

/** Of how many things of one kind a note may be. */
const SUBJECTS = LIST_LIMITS.topics;
const LANGUAGES = `up to ${String(LIST_LIMITS.languages)} languages, each once (\`languageOnce\`)`;

@ObjectType({
  implements: () => [Node],
  description:
    'A note that helps to understand a country, an engagement, a programme or a topic, with its source. Public ones everybody reads, the others members and the secretariat.',
})
@Directive('@key(fields: "id")')
export class ContextNote extends Node {
  @Field(() => [CountryCode], { description: 'The countries that it is about.' })
  countries!: string[];

  @Field(() => [String], { description: 'The topics that it is about: slugs such as `conscious-parenting`.' })
  topics!: string[];

  @Field(() => Boolean, { description: 'Whether everybody may read it.' })
  isPublic!: boolean;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { description: 'What it rests on.' })
  source!: string;

  @Field(() => Int, { description: 'Grows by one with every change; `expectedVersion` of the next.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt!: Date;

  /** Not in the schema. */
  uuid!: string;
  titles!: LocalisedEntry[];
  bodies!: LocalisedEntry[];
  engagementUuids!: string[];
  programmeUuids!: string[];
}

@ObjectType({ description: 'A page of notes.' })
export class ContextNoteConnection extends Connection(ContextNote) {}

@InputType({ description: 'A note, of at least one country, topic, engagement or programme (`subjectNeeded`).' })
export class RecordContextNoteInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { description: `Its title, in ${LANGUAGES}.` })
  title!: LocalisedTextInput[];

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { description: `What it says, in ${LANGUAGES}.` })
  body!: LocalisedTextInput[];

  @IsOptional()
  @ArrayMaxSize(SUBJECTS)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [CountryCode], { nullable: true, description: `Up to ${String(SUBJECTS)} countries, each once.` })
  countries?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(SUBJECTS)
  @ArrayUnique()
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], { nullable: true, description: `Up to ${String(SUBJECTS)} topics, each once.` })
  topics?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(SUBJECTS)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `Up to ${String(SUBJECTS)} engagements, each once. NOT_FOUND.` })
  engagementIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(SUBJECTS)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `Up to ${String(SUBJECTS)} programmes, each once. NOT_FOUND.` })
  programmeIds?: string[] | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether everybody may read it; false when left out.' })
  public?: boolean | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, { nullable: true, description: 'LIVE when left out (`provenance`).' })
  provenance?: Provenance | null;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'What it rests on.' })
  source!: string;
}

@InputType({ description: 'A note as it is to be: everything is written anew, and the earlier version is kept.' })
export class UpdateContextNoteInput extends RecordContextNoteInput {
  @IsString()
  @Field(() => ID, { description: 'The note.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;
}

@InputType({ description: 'Which notes. What is left out does not narrow.' })
export class ContextNoteFilter {
  @IsOptional()
  @IsString()
  @Field(() => CountryCode, { nullable: true, description: 'About this country.' })
  country?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.slug })
  @Field(() => String, { nullable: true, description: 'About this topic.' })
  topic?: string | null;
}

@ArgsType()
export class ContextNotesArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => ContextNoteFilter)
  @Field(() => ContextNoteFilter, { nullable: true, description: 'Which notes.' })
  filter?: ContextNoteFilter | null;
}

@ObjectType({ description: 'The note is on record.' })
export class RecordContextNoteSuccess {
  @Field(() => ContextNote, { description: 'The note.' })
  note!: ContextNote;
}
export const RecordContextNoteResult = resultUnion('RecordContextNote', RecordContextNoteSuccess);
@ObjectType({ description: 'The note is written anew.' })
export class UpdateContextNoteSuccess {
  @Field(() => ContextNote, { description: 'The note as it is now.' })
  note!: ContextNote;
}
export const UpdateContextNoteResult = resultUnion('UpdateContextNote', UpdateContextNoteSuccess);
