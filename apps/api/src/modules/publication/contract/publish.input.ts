/** What an organisation publishes. */
import { LIST_LIMITS, type PublicationKind, TEXT_LIMITS, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
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
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTime, LanguageTag, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { PublicationKindEnum } from './publication-enums.js';

@InputType({ description: 'A publication in one language.' })
export class PublicationTextInput {
  @IsString()
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { description: `The title, 1 to ${String(TEXT_LIMITS.title)} characters on one line.` })
  title!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.summary, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: `A summary without markup, up to ${String(TEXT_LIMITS.summary)} characters.`,
  })
  summary?: string | null;

  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, {
    description: `The text in Markdown, 1 to ${String(TEXT_LIMITS.body)} characters. Kept as it is: who shows it makes HTML of it safe.`,
  })
  body!: string;
}

@InputType({
  description: 'A publication, whole: what is left out is empty. Only `publishedAt` stays as it was when left out.',
})
export class PublishInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.externalId })
  @Field(() => String, {
    nullable: true,
    description: `Your own id of it, up to ${String(TEXT_LIMITS.externalId)} characters. One publication of your organisation has it: sent again, it changes that one. Left out, each call makes a new one.`,
  })
  externalId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you have read: STALE when it is another by now, NOT_FOUND when there is none. Needs `externalId` (`externalIdNeeded`). Left out, any version is changed.',
  })
  expectedVersion?: number | null;

  @IsOptional()
  @IsEnum(PublicationKindEnum)
  @Field(() => PublicationKindEnum, { nullable: true, description: 'What it is; ARTICLE when left out.' })
  kind?: PublicationKind | null;

  @ValidateNested({ each: true })
  @Type(() => PublicationTextInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: PublicationTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [PublicationTextInput], {
    description: `The text in 1 to ${String(LIST_LIMITS.languages)} languages, the author’s first.`,
  })
  content!: PublicationTextInput[];

  @IsOptional()
  @IsString()
  @Field(() => WebAddress, { nullable: true, description: 'Where its original stands, on your own site.' })
  canonicalUrl?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.topics)
  @ArrayUnique()
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], {
    nullable: true,
    description: `Up to ${String(LIST_LIMITS.topics)} topics: slugs such as \`conscious-parenting\`.`,
  })
  topics?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.mentions)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Up to ${String(LIST_LIMITS.mentions)} organisations that it is about, by id. Each must be in the register (\`unknownOrganisation\`).`,
  })
  mentions?: string[] | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was published, not in the future (`future`) nor before the year 1 (`tooEarly`). Now when left out of a new one.',
  })
  publishedAt?: string | null;
}
