/** The arguments of the list of applications. */
import {
  APPLICATION_STATES,
  type ApplicationState,
  LIST_LIMITS,
  MEMBERSHIP_CATEGORIES,
  type MembershipCategoryCode,
  type Provenance,
  PROVENANCES,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { PageArgs } from '../../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../../decision/index.js';
import { ProvenanceEnum } from '../../../organisation/index.js';
import { ApplicationStateEnum } from './application-enums.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'Which applications. Fields are joined by AND, the values of one field by OR.' })
export class ApplicationFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsIn(Object.keys(APPLICATION_STATES), { each: true })
  @Field(() => [ApplicationStateEnum], {
    nullable: true,
    description: `In one of these states. Whoever may not see the state finds nothing. ${MANY}`,
  })
  state?: ApplicationState[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `Of one of these organisations. ${MANY}` })
  organisationId?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsIn(Object.keys(MEMBERSHIP_CATEGORIES), { each: true })
  @Field(() => [MembershipCategoryEnum], { nullable: true, description: `For one of these categories. ${MANY}` })
  category?: MembershipCategoryCode[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Aiming at this summit. Whoever may not see the summit of an application finds nothing.',
  })
  targetSummit?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsIn(Object.keys(PROVENANCES), { each: true })
  @Field(() => [ProvenanceEnum], { nullable: true, description: `With one of these provenances. ${MANY}` })
  provenance?: Provenance[] | null;
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicationFilter)
  @Field(() => ApplicationFilter, {
    nullable: true,
    description: 'Which applications; all that the caller may know of when left out.',
  })
  filter?: ApplicationFilter | null;
}
