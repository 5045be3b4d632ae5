/** The arguments of the lists of publications. */
import { LIST_LIMITS, type Provenance, type PublicationKind, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LanguageTag, PageArgs } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { PublicationKindEnum } from './publication-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({
  description: 'Which publications. Fields are joined by AND, the values of one field by OR.',
})
export class PublicationFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Of one of these organisations, and of the duplicates that were merged into them. ${MANY}`,
  })
  organisation?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], { nullable: true, description: `On one of these topics. ${MANY}` })
  topic?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [LanguageTag], {
    nullable: true,
    description: `With a text in one of these languages, each tag as it is written: \`en\` does not find \`en-GB\`. ${MANY}`,
  })
  language?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `About one of these organisations, programmes, resources, places, summits or engagements. ${MANY}`,
  })
  mentions?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(PublicationKindEnum, { each: true })
  @Field(() => [PublicationKindEnum], { nullable: true, description: `Of one of these kinds. ${MANY}` })
  kind?: PublicationKind[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only what is in the stream of the network. Left out or false: all that stands.',
  })
  stream?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only what was taken back, as title and reason: for who keeps a copy. Left out or false: only what stands.',
  })
  retracted?: boolean | null;
}

@ArgsType()
export class PublicationsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => PublicationFilter)
  @Field(() => PublicationFilter, { nullable: true, description: 'Which publications; all when left out.' })
  filter?: PublicationFilter | null;
}

@ArgsType()
export class OrganisationPublicationsArgs extends PageArgs {
  @IsOptional()
  @Matches(TOPIC_SLUG_PATTERN, { message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => String, { nullable: true, description: 'Only those on this topic.' })
  topic?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => LanguageTag, { nullable: true, description: 'Only those with a text in this language.' })
  language?: string | null;
}

/** One page of each of many. Spelt out, so that equal arguments make one batch. */
export const wantedPage = ({ first, after, topic, language }: OrganisationPublicationsArgs, counting: boolean) => ({
  first: first ?? null,
  after: after ?? null,
  topic: topic ?? null,
  language: language ?? null,
  counting,
});

@ArgsType()
export class RelatedArgs {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LIST_LIMITS.related)
  @Field(() => Int, { nullable: true, description: `How many, up to ${String(LIST_LIMITS.related)}; 5 when left out.` })
  first?: number | null;
}
