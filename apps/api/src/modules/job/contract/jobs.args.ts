/** What `jobs` takes. */
import { JOB_STATES, type JobState, LIST_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs, WrittenText } from '../../../core/graphql/index.js';
import { JobStateEnum } from './job-enums.js';

const LONGEST_NAME = 100;

@InputType({ description: 'Which background jobs. What is left out does not narrow.' })
export class JobsFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsIn(Object.keys(JOB_STATES), { each: true })
  @Field(() => [JobStateEnum], { nullable: true, description: 'Those in one of these states.' })
  state?: JobState[] | null;

  @IsOptional()
  @WrittenText({ maxLength: LONGEST_NAME })
  @Field(() => String, { nullable: true, description: 'Those of this name, such as `outbox.deliver`.' })
  name?: string | null;
}

@ArgsType()
export class JobsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => JobsFilter)
  @Field(() => JobsFilter, { nullable: true, description: 'Which ones; all when left out.' })
  filter?: JobsFilter | null;
}
