/** What is said when a draft is saved, and when a publication is corrected, taken back, or moved in the stream. */
import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTime, LocalisedTextInput, WrittenText } from '../../../core/graphql/index.js';
import { PublicationContentInput } from './publication-content.input.js';

const VERSION = 'The version that you have read: STALE when it is another by now. Left out, any version is changed.';
const MOST = 2_147_483_647;

@InputType({ description: 'A publication, as its organisation prepares it. Nobody else reads it.' })
export class SaveDraftInput extends PublicationContentInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The draft that is changed, by its public id. Left out: a new one.' })
  id?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.externalId })
  @Field(() => String, {
    nullable: true,
    description:
      'Your own id of it, as in `publish`: sent again, it changes that draft. Not together with `id` (`idOrExternalId`).',
  })
  externalId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is to be published by itself, in the future (`past`). Left out, it stays as it was; null takes it away.',
  })
  scheduledFor?: string | null;
}

@InputType({ description: 'Which publication.' })
export class PublicationActInput {
  @IsString()
  @Field(() => ID, { description: 'The public id of a publication.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: 'When a draft is to be published by itself.' })
export class ScheduleDraftInput extends PublicationActInput {
  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant, in the future (`past`). Left out, the draft waits for a person.',
  })
  scheduledFor?: string | null;
}

@InputType({ description: 'A publication as it should have been, whole, and what was wrong.' })
export class CorrectPublicationInput extends PublicationContentInput {
  @IsString()
  @Field(() => ID, { description: 'The public id of the publication.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    description: 'What was wrong before, in 1 to 20 languages. Everybody reads it beside the text.',
  })
  note!: LocalisedTextInput[];
}

@InputType({ description: 'Which publication is taken back, and why.' })
export class RetractPublicationInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The public id of the publication.' })
  id?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.externalId })
  @Field(() => String, {
    nullable: true,
    description: 'Or your own id of it. Exactly one of both (`idOrExternalId`).',
  })
  externalId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    description: 'Why, in 1 to 20 languages. It stays public in place of the text.',
  })
  reason!: LocalisedTextInput[];
}

@InputType({ description: 'Which publication is kept out of the stream, and what its organisation is told.' })
export class StreamCommentInput extends PublicationActInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    description: `Why, for its organisation: up to ${String(TEXT_LIMITS.note)} characters. Nobody else reads it but the secretariat.`,
  })
  comment!: string;
}
