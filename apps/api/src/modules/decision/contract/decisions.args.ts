/** The arguments of the list of decisions. */
import {
  type DecidingBody,
  type DecisionOutcome,
  type DecisionSubject,
  LIST_LIMITS,
  type Provenance,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';
import { PageArgs } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { DecidingBodyEnum, DecisionOutcomeEnum, DecisionSubjectEnum } from './decision-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'Which decisions. Fields are joined by AND, the values of one field by OR.' })
export class DecisionFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(DecisionSubjectEnum, { each: true })
  @Field(() => [DecisionSubjectEnum], { nullable: true, description: `Of one of these kinds. ${MANY}` })
  subject?: DecisionSubject[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(DecidingBodyEnum, { each: true })
  @Field(() => [DecidingBodyEnum], { nullable: true, description: `Taken by one of these bodies. ${MANY}` })
  body?: DecidingBody[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(DecisionOutcomeEnum, { each: true })
  @Field(() => [DecisionOutcomeEnum], { nullable: true, description: `With one of these outcomes. ${MANY}` })
  outcome?: DecisionOutcome[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'About this organisation, and the duplicates that were merged into it.',
  })
  organisationId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Taken at this summit.' })
  summitId?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(ProvenanceEnum, { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;
}

@ArgsType()
export class DecisionsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionFilter)
  @Field(() => DecisionFilter, {
    nullable: true,
    description: 'Which decisions; all that the caller may read when left out.',
  })
  filter?: DecisionFilter | null;
}
