/** What the mutations of commitments take. */
import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CivilDay, LocalisedTextInput, WrittenText } from '../../../core/graphql/index.js';

const WORDS = `1 to ${String(TEXT_LIMITS.note)} characters. For the parties and the secretariat.`;
const ONCE = { message: 'Write each language once.' };
const IN_LANGUAGES = `in 1 to ${String(LIST_LIMITS.languages)} languages`;

@InputType({ description: 'What a party promises in a clause of a memorandum.' })
export class AddCommitmentInput {
  @IsString()
  @Field(() => ID, { description: 'The memorandum. NOT_FOUND.' })
  mouId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: 'The clause, as the text numbers it: `Article 3 (2)`.' })
  clause!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, ONCE)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { description: `What is promised, ${IN_LANGUAGES}.` })
  description!: LocalisedTextInput[];

  @IsString()
  @Field(() => ID, { description: 'The party that promises it. NOT_FOUND for what is no party.' })
  ownerId!: string;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The last day on which it is in time.' })
  dueOn?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it holds beyond the end of the memorandum; false when left out.',
  })
  survives?: boolean | null;
}

@InputType({ isAbstract: true })
class CommitmentActInput {
  @IsString()
  @Field(() => ID, { description: 'The commitment. NOT_FOUND.' })
  id!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2 ** 31 - 1)
  @Field(() => Int, { nullable: true, description: 'The `version` that was read; another one gives STALE.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Changes of a commitment. What is left out stays; null takes the day away.' })
export class EditCommitmentInput extends CommitmentActInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'The clause, as the text numbers it.' })
  clause?: string | null;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, ONCE)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { nullable: true, description: `What is promised, ${IN_LANGUAGES}.` })
  description?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The last day on which it is in time.' })
  dueOn?: string | null;
}

@InputType({ description: 'What shows that a commitment was fulfilled.' })
export class FulfilCommitmentInput extends CommitmentActInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: `What shows it: a report, a link, who was there. ${WORDS}` })
  evidence!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'A file whose bytes are here (`fileReady`). It stays, and every party reads it. NOT_FOUND.',
  })
  fileId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When it was done; today when left out, never a later day (`future`).',
  })
  fulfilledOn?: string | null;
}

@InputType({ description: 'A release from a commitment.' })
export class ReleaseCommitmentInput extends CommitmentActInput {
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: `Why. ${WORDS}` })
  reason!: string;
}
