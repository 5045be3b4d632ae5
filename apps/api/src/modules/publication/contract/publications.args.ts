/** The arguments of the lists of publications. */
import { LIST_LIMITS, type Provenance, type PublicationKind, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
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
  @Field(() => [ID], { nullable: true, description: `About one of these organisations. ${MANY}` })
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
