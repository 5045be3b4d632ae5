/** The arguments of lists of ballots. */
import { type BallotState, type DecisionSubject, LIST_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, ValidateNested } from 'class-validator';
import { PageArgs } from '../../../core/graphql/index.js';
import { DecisionSubjectEnum } from '../../decision/index.js';
import { BallotStateEnum } from './ballot-enums.js';

@InputType({ description: 'Which ballots. Fields are joined by AND, the values of one field by OR.' })
export class BallotFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(BallotStateEnum, { each: true })
  @Field(() => [BallotStateEnum], { nullable: true, description: 'In one of these states. Up to 50.' })
  state?: BallotState[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(DecisionSubjectEnum, { each: true })
  @Field(() => [DecisionSubjectEnum], { nullable: true, description: 'On one of these. Up to 50.' })
  purpose?: DecisionSubject[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Held at this summit.' })
  summitId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'About this organisation.' })
  organisationId?: string | null;
}

@ArgsType()
export class BallotsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => BallotFilter)
  @Field(() => BallotFilter, { nullable: true, description: 'Which ballots; all when left out.' })
  filter?: BallotFilter | null;
}
