/** Lists of background jobs. */
import type { JobState } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { JobStateEnum } from './job-enums.js';
import { Job } from './job.model.js';

@ObjectType({ description: 'How many background jobs are in a state.' })
export class JobCount {
  @Field(() => JobStateEnum, { description: 'The state.' })
  state!: JobState;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'A page of background jobs.' })
export class JobConnection extends Connection(Job) {
  @Field(() => [JobCount], {
    description:
      'How many jobs there are in each state, whichever states were asked for; of the name that was asked for, if one was. Counted only when asked for.',
  })
  counts!: JobCount[];
}
