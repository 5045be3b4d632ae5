/** The arguments of the lists of programmes and resources. */
import {
  type AdaptationPermission,
  type LearnerAudience,
  LIST_LIMITS,
  type ProgrammeStatus,
  type Provenance,
  type ResourceKind,
  TEXT_LIMITS,
  TOPIC_SLUG_PATTERN,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import { describeEnum, LanguageTag, PageArgs, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import {
  AdaptationPermissionEnum,
  LearnerAudienceEnum,
  ProgrammeStatusEnum,
  ResourceKindEnum,
} from '../contract/resource-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ isAbstract: true })
abstract class CatalogueFilter {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.search })
  @Field(() => String, {
    nullable: true,
    description:
      'Words in any language. Names are found by the beginnings of their words, in any script and Latin spelling; texts by the stems of the words, all of which must be there. If nothing fits, names that look alike are found. A word that stands in more than 1 000 texts gives a thousand of them.',
  })
  search?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], { nullable: true, description: `On one of these topics. ${MANY}` })
  topic?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(LearnerAudienceEnum, { each: true })
  @Field(() => [LearnerAudienceEnum], { nullable: true, description: `For one of these audiences. ${MANY}` })
  audience?: LearnerAudience[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [LanguageTag], {
    nullable: true,
    description: `Offered in one of these languages, each tag as it is written: \`en\` does not find \`en-GB\`. ${MANY}`,
  })
  language?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @WrittenText({ maxLength: TEXT_LIMITS.url }, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: `Under one of these licences, written as \`licence\` of the inputs takes them (\`licence\`). ${MANY}`,
  })
  licence?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(AdaptationPermissionEnum, { each: true })
  @Field(() => [AdaptationPermissionEnum], { nullable: true, description: `Where adapting is so. ${MANY}` })
  mayBeAdapted?: AdaptationPermission[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProgrammeStatusEnum, { each: true })
  @Field(() => [ProgrammeStatusEnum], {
    nullable: true,
    description: `In one of these statuses; all but WITHDRAWN when left out. ${MANY}`,
  })
  status?: ProgrammeStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Of one of these organisations, as the owner or a partner of the programme. ${MANY}`,
  })
  organisation?: string[] | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  @Field(() => Int, { nullable: true, description: 'For a child of this age in years, or for any age.' })
  age?: number | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;
}

@InputType({ description: 'Which programmes. Fields are joined by AND, the values of one field by OR.' })
export class ProgrammeFilter extends CatalogueFilter {}

@InputType({ description: 'Which resources. Fields are joined by AND, the values of one field by OR.' })
export class ResourceFilter extends CatalogueFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ResourceKindEnum, { each: true })
  @Field(() => [ResourceKindEnum], { nullable: true, description: `Of one of these kinds. ${MANY}` })
  kind?: ResourceKind[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `Under one of these programmes. ${MANY}` })
  programme?: string[] | null;
}

export const CatalogueOrderEnum = describeEnum('CatalogueOrder', 'The order of a list of programmes or resources.', {
  NAME: 'By name or title, folded to Latin letters, A first.',
  NEWEST: 'The newest record first.',
  RELEVANCE: 'The best match of `search` first. Needs `filter.search` (`searchNeeded`).',
});

@ArgsType()
abstract class CatalogueArgs extends PageArgs {
  @IsOptional()
  @IsEnum(CatalogueOrderEnum)
  @Field(() => CatalogueOrderEnum, { nullable: true, description: 'RELEVANCE when left out with a search, else NAME.' })
  orderBy?: keyof typeof CatalogueOrderEnum | null;
}

@ArgsType()
export class ProgrammesArgs extends CatalogueArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => ProgrammeFilter)
  @Field(() => ProgrammeFilter, { nullable: true, description: 'Which programmes; all when left out.' })
  filter?: ProgrammeFilter | null;
}

@ArgsType()
export class ResourcesArgs extends CatalogueArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => ResourceFilter)
  @Field(() => ResourceFilter, { nullable: true, description: 'Which resources; all when left out.' })
  filter?: ResourceFilter | null;
}
