/** What the fields of translations take. */
import { LIST_LIMITS, TEXT_LIMITS, type TranslationStatus } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
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
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CivilDay, LanguageTag, PageArgs, WrittenText } from '../../../core/graphql/index.js';
import { TranslationStatusEnum } from './translation-enums.js';

const MOST_INT = 2_147_483_647;
/** Segments of one call. */
const EDITS = 100;
const FILE_LENGTH = 900_000;

@InputType({ description: 'What is to be translated.' })
export class StartTranslationInput {
  @IsString()
  @Field(() => ID, { description: 'The public id of the text: of something that can be translated (`idType`).' })
  subjectId!: string;

  @IsString()
  @Field(() => LanguageTag, { description: 'Into which language.' })
  language!: string;
}

@InputType({ description: 'Who works on a translation.' })
export class AssignTranslationInput {
  @IsString()
  @Field(() => ID, { description: 'The translation.' })
  id!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that edits it. Left out: any member may take it.',
  })
  editorId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that reviews it. Left out: officers review it.',
  })
  reviewerId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The last day on which the editor gives it to the reviewer in time; the editor is reminded of it (`past`). Left out: no day is set.',
  })
  dueOn?: string | null;
}

@InputType({ description: 'What a person makes of a segment.' })
export class SegmentEditInput {
  @IsString()
  @Field(() => ID, { description: 'The segment.' })
  id!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its translation. Left out: what is there is confirmed (`nothingToConfirm` when it is empty).',
  })
  target?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_INT)
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the segment that you have read: STALE when it is another. Left out, any is changed.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'Segments to write or to confirm: all of them, or none.' })
export class EditTranslationInput {
  @IsString()
  @Field(() => ID, { description: 'The translation.' })
  id!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(EDITS)
  @ArrayUnique((edit: SegmentEditInput) => edit.id, { message: 'Name each segment once.' })
  @ValidateNested({ each: true })
  @Type(() => SegmentEditInput)
  @Field(() => [SegmentEditInput], { description: `1 to ${String(EDITS)} segments, each once.` })
  segments!: SegmentEditInput[];
}

@InputType({ description: 'A file that another tool gave back.' })
export class ImportTranslationInput {
  @IsString()
  @Field(() => ID, { description: 'The translation.' })
  id!: string;

  @IsString()
  @MaxLength(FILE_LENGTH)
  @Field(() => String, {
    description: `The file in XLIFF 2, as \`Translation.xliff\` gave it out and people changed it, up to ${String(FILE_LENGTH)} characters.`,
  })
  xliff!: string;
}

@InputType({ description: 'A translation, and words that its editors read.' })
export class TranslationNoteInput {
  @IsString()
  @Field(() => ID, { description: 'The translation.' })
  id!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: `The words, up to ${String(TEXT_LIMITS.note)} characters.` })
  note!: string;
}

@InputType({ description: 'Which translations. What is left out does not narrow.' })
export class TranslationsFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [LanguageTag], { nullable: true, description: 'Into one of these languages.' })
  language?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(TranslationStatusEnum, { each: true })
  @Field(() => [TranslationStatusEnum], { nullable: true, description: 'In one of these states.' })
  status?: TranslationStatus[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Edited by this organisation.' })
  editorId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Of this text.' })
  subjectId?: string | null;
}

@ArgsType()
export class TranslationsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => TranslationsFilter)
  @Field(() => TranslationsFilter, { nullable: true, description: 'Which translations.' })
  filter?: TranslationsFilter | null;
}
