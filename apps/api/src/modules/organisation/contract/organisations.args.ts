/** The arguments of the list of organisations. */
import {
  LIST_LIMITS,
  type MembershipStatus,
  type OrganisationKind,
  type Provenance,
  TEXT_LIMITS,
  TOPIC_SLUG_PATTERN,
} from '@kurultai/schema';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { CivilDay, CountryCode, describeEnum, PageArgs, WrittenText } from '../../../core/graphql/index.js';
import { MembershipStatusEnum, OrganisationKindEnum, ProvenanceEnum } from './organisation-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'Which organisations. Fields are joined by AND, the values of one field by OR.' })
export class OrganisationFilter {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.search })
  @Field(() => String, {
    nullable: true,
    description:
      'Words of a name in any script and the usual Latin spellings: `senimen bolashaq`, `Сенімен болашақ`. Each word begins a word of the name; if no name fits, names that look alike are found. One or two letters mean a whole word.',
  })
  search?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [CountryCode], { nullable: true, description: `In one of these countries. ${MANY}` })
  country?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(OrganisationKindEnum, { each: true })
  @Field(() => [OrganisationKindEnum], { nullable: true, description: `Of one of these kinds. ${MANY}` })
  kind?: OrganisationKind[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], { nullable: true, description: `Working on one of these topics. ${MANY}` })
  topic?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(MembershipStatusEnum, { each: true })
  @Field(() => [MembershipStatusEnum], { nullable: true, description: `With one of these statuses. ${MANY}` })
  membershipStatus?: MembershipStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;
}

export const OrganisationOrderEnum = describeEnum('OrganisationOrder', 'The order of a list of organisations.', {
  NAME: 'By preferred name, folded to Latin letters, A first.',
  NEWEST: 'The newest record first.',
  RELEVANCE: 'The best match of `search` first. Needs `filter.search` (`searchNeeded`).',
});

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => OrganisationFilter)
  @Field(() => OrganisationFilter, { nullable: true, description: 'Which organisations; all when left out.' })
  filter?: OrganisationFilter | null;

  @IsOptional()
  @IsEnum(OrganisationOrderEnum)
  @Field(() => OrganisationOrderEnum, {
    nullable: true,
    description: 'RELEVANCE when left out with a search, else NAME.',
  })
  orderBy?: keyof typeof OrganisationOrderEnum | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'As of this day: names valid then, and only organisations that may have existed then. Today when left out.',
  })
  asOf?: string | null;
}
