/** The fields that programmes and resources have in common, as one writes them. */
import { type LearnerAudience, LIST_LIMITS, TEXT_LIMITS, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextInput, WrittenText } from '../../../core/graphql/index.js';
import { LearnerAudienceEnum } from './resource-enums.js';

/** The greatest age of a child, in years. */
const OLDEST = 30;

@InputType({ isAbstract: true })
export abstract class SharedItemInput {
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `What it is, in up to ${String(LIST_LIMITS.languages)} languages. The list replaces the earlier one.`,
  })
  description?: LocalisedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.topics)
  @ArrayUnique()
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], {
    nullable: true,
    description: `Up to ${String(LIST_LIMITS.topics)} topics: slugs such as \`conscious-parenting\`. The list replaces the earlier one.`,
  })
  topics?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.audiences)
  @ArrayUnique()
  @IsEnum(LearnerAudienceEnum, { each: true })
  @Field(() => [LearnerAudienceEnum], {
    nullable: true,
    description: 'For whom it is. The list replaces the earlier one.',
  })
  audiences?: LearnerAudience[] | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(OLDEST)
  @Field(() => Int, {
    nullable: true,
    description: `From what age of the child, 0 to ${String(OLDEST)} years; open when null.`,
  })
  ageFrom?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(OLDEST)
  @Field(() => Int, {
    nullable: true,
    description: 'Up to what age, inclusive; open when null. Not below `ageFrom` (`ageOrder`).',
  })
  ageTo?: number | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.url })
  @Field(() => String, {
    nullable: true,
    description:
      'The licence: an SPDX id (`CC-BY-SA-4.0`), a Creative Commons name (`CC BY-SA 4.0`) or the address of one. INPUT_INVALID (`licence`) for what SPDX does not know.',
  })
  licence?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of the meeting, decision or commitment that it grew out of (`originType` for what is none).',
  })
  originId?: string | null;
}
