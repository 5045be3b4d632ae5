import { LIST_LIMITS, type MembershipCategoryCode, type MembershipStatus, type Provenance } from '@kurultai/schema';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';
import { CivilDay, CountryCode, DateTime, PageArgs } from '../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../decision/index.js';
import { MembershipStatusEnum, ProvenanceEnum } from '../../organisation/index.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'Which memberships. Fields are joined by AND, the values of one field by OR.' })
export class MembershipFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(MembershipStatusEnum, { each: true })
  @Field(() => [MembershipStatusEnum], {
    nullable: true,
    description: `With one of these statuses, as far as the reader may know them; PROVISIONAL, ACTIVE and SUSPENDED when left out. ${MANY}`,
  })
  status?: MembershipStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(MembershipCategoryEnum, { each: true })
  @Field(() => [MembershipCategoryEnum], { nullable: true, description: `In one of these categories. ${MANY}` })
  category?: MembershipCategoryCode[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [CountryCode], { nullable: true, description: `In one of these countries. ${MANY}` })
  country?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], {
    nullable: true,
    description: `Whose organisation has one of these provenances. ${MANY}`,
  })
  provenance?: Provenance[] | null;
}

@ArgsType()
export class AsOfArgs {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'What had taken effect by the end of this day; today when left out.',
  })
  asOf?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description:
      'What had been recorded by this instant; now when left out. A late correction changes what is known, not what was recorded.',
  })
  knownAt?: string | null;
}

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'What had taken effect by the end of this day; today when left out.',
  })
  asOf?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DateTime, {
    nullable: true,
    description:
      'What had been recorded by this instant; now when left out. A late correction changes what is known, not what was recorded.',
  })
  knownAt?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => MembershipFilter)
  @Field(() => MembershipFilter, {
    nullable: true,
    description: 'Which of them; whoever belongs to the network when left out.',
  })
  filter?: MembershipFilter | null;
}
