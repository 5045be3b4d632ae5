/** What the root fields of feeds take. */
import {
  FEED_SOURCE_STATES,
  type FeedSourceState,
  LIST_LIMITS,
  type PublicationKind,
  TOPIC_SLUG_PATTERN,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, PageArgs, WebAddress } from '../../../../core/graphql/index.js';
import { PublicationKindEnum } from '../../contract/publication-enums.js';
import { FeedSourceStateEnum } from './feed-source-enums.js';

const MOST_INT = 2_147_483_647;
const KIND = 'As what its items are published; ARTICLE when left out.';
const LANGUAGE = 'The language of all of its items. Left out, what each item, or the feed, says of itself.';
const TOPICS = `Up to ${String(LIST_LIMITS.topics)} topics that all of its items get: slugs such as \`conscious-parenting\`.`;

@InputType({ isAbstract: true })
abstract class FeedSourceSettingsInput {
  @IsOptional()
  @IsEnum(PublicationKindEnum)
  @Field(() => PublicationKindEnum, { nullable: true, description: KIND })
  kind?: PublicationKind | null;

  @IsOptional()
  @IsString()
  @Field(() => LanguageTag, { nullable: true, description: LANGUAGE })
  language?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.topics)
  @ArrayUnique()
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], { nullable: true, description: TOPICS })
  topics?: string[] | null;
}

@InputType({ description: 'A feed to be read.' })
export class RegisterFeedSourceInput extends FeedSourceSettingsInput {
  @IsString()
  @Field(() => WebAddress, {
    description:
      'Where it is: RSS, Atom or JSON Feed. INPUT_INVALID (`outboundUrl`) for an address that is not called.',
  })
  url!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation whose feed it is, for officers who register it on its behalf; otherwise the caller’s own.',
  })
  organisationId?: string | null;
}

@InputType({ description: 'The settings of a feed, whole: what is left out is empty.' })
export class ChangeFeedSourceInput extends FeedSourceSettingsInput {
  @IsString()
  @Field(() => ID, { description: 'The feed.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MOST_INT)
  @Field(() => Int, { description: 'The version that you have read: STALE when it is another by now.' })
  expectedVersion!: number;
}

@InputType({ description: 'Which registered feeds. What is left out does not narrow.' })
export class FeedSourcesFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: 'Those of these organisations, as far as the caller may see them.',
  })
  organisation?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsIn(Object.keys(FEED_SOURCE_STATES), { each: true })
  @Field(() => [FeedSourceStateEnum], { nullable: true, description: 'Those in one of these states.' })
  state?: FeedSourceState[] | null;
}

@ArgsType()
export class FeedSourcesArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => FeedSourcesFilter)
  @Field(() => FeedSourcesFilter, {
    nullable: true,
    description: 'Which ones; all that the caller may see when left out.',
  })
  filter?: FeedSourcesFilter | null;
}
