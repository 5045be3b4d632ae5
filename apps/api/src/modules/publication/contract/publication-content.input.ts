/** What a publication says: the part that all acts of writing share. */
import { LIST_LIMITS, type PublicationKind, TEXT_LIMITS, type TextFormat, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { PublicationKindEnum, TextFormatEnum } from './publication-enums.js';

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
    description: `The text, 1 to ${String(TEXT_LIMITS.body)} characters. Kept as it is; \`bodyHtml\` is made of it. What is nested too deeply (\`tooDeep\`) or takes too long to be made safe (\`tooComplex\`) is refused.`,
  })
  body!: string;

  @IsOptional()
  @IsEnum(TextFormatEnum)
  @Field(() => TextFormatEnum, { nullable: true, description: 'How `body` is written; MARKDOWN when left out.' })
  format?: TextFormat | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.alternativeText })
  @Field(() => String, {
    nullable: true,
    description: `What the cover shows, for those who do not see it: up to ${String(TEXT_LIMITS.alternativeText)} characters. Needed in each language when there is a cover (\`coverAltMissing\`), and only then (\`coverMissing\`).`,
  })
  coverAlt?: string | null;
}

@InputType({ description: 'The picture of a publication. What it shows stands in each text: `coverAlt`.' })
export class PublicationCoverInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'A picture that your organisation has uploaded with the visibility PUBLIC (`coverFile`).',
  })
  fileId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => WebAddress, {
    nullable: true,
    description: 'Or the https address of a picture on your own site (`coverUrl`). Exactly one of both (`oneCover`).',
  })
  url?: string | null;
}

@InputType({ isAbstract: true })
export abstract class PublicationContentInput {
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
    description: `What it is about, by id: up to ${String(LIST_LIMITS.mentions)} organisations, programmes, resources, places, summits, engagements. Each must be one that you can read (\`unknownOrganisation\`, \`unknownMention\`). Persons cannot be mentioned: name them in the text, with their consent.`,
  })
  mentions?: string[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => PublicationCoverInput)
  @Field(() => PublicationCoverInput, { nullable: true, description: 'Its picture.' })
  cover?: PublicationCoverInput | null;
}
