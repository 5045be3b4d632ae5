/** The arguments of the list of summits. */
import { LIST_LIMITS, type Provenance, type SummitState } from '@kurultai/schema';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { PageArgs } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { SummitStateEnum } from './summit-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'Which summits. Fields are joined by AND, the values of one field by OR.' })
export class SummitFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(SummitStateEnum, { each: true })
  @Field(() => [SummitStateEnum], { nullable: true, description: `In one of these states. ${MANY}` })
  state?: SummitState[] | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: announced or in session, and not over; false: all others.',
  })
  upcoming?: boolean | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9999)
  @Field(() => Int, { nullable: true, description: 'That may have taken place in this year, 1 to 9999.' })
  year?: number | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;
}

@ArgsType()
export class SummitsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => SummitFilter)
  @Field(() => SummitFilter, { nullable: true, description: 'Which summits; all when left out.' })
  filter?: SummitFilter | null;
}
