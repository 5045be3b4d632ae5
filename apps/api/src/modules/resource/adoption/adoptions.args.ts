/** The arguments of the lists and figures of adoptions. */
import { type AdoptionStatus, LIST_LIMITS, type Provenance } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';
import { CountryCode, LanguageTag, PageArgs } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { AdoptionStatusEnum } from '../contract/resource-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'Which adoptions. Fields are joined by AND, the values of one field by OR.' })
export class AdoptionFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `Of one of these programmes. ${MANY}` })
  programme?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `By one of these organisations. ${MANY}` })
  organisation?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(AdoptionStatusEnum, { each: true })
  @Field(() => [AdoptionStatusEnum], { nullable: true, description: `That came as far as one of these. ${MANY}` })
  status?: AdoptionStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [CountryCode], { nullable: true, description: `In one of these countries. ${MANY}` })
  country?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [LanguageTag], { nullable: true, description: `In one of these languages. ${MANY}` })
  language?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;
}

@ArgsType()
export class AdoptionsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => AdoptionFilter)
  @Field(() => AdoptionFilter, { nullable: true, description: 'Which adoptions; all when left out.' })
  filter?: AdoptionFilter | null;
}

@ArgsType()
export class AdoptionFiguresArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => AdoptionFilter)
  @Field(() => AdoptionFilter, { nullable: true, description: 'Of which adoptions; of all when left out.' })
  filter?: AdoptionFilter | null;
}

@ArgsType()
export class OwnAdoptionsArgs extends PageArgs {
  @IsOptional()
  @IsEnum(AdoptionStatusEnum)
  @Field(() => AdoptionStatusEnum, { nullable: true, description: 'Only those that came as far.' })
  status?: AdoptionStatus | null;

  @IsOptional()
  @IsString()
  @Field(() => CountryCode, { nullable: true, description: 'Only those in this country.' })
  country?: string | null;
}
