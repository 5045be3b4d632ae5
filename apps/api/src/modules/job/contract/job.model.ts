/** A background job as the schema shows it. */
import type { JobState } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Node } from '../../../core/graphql/index.js';
import { type ActionState, availableAction } from '../../../core/workflow/index.js';
import type { JobAction } from '../domain/job.workflow.js';
import { JobActionEnum, JobStateEnum } from './job-enums.js';

/** What the caller may do with a job now. */
export const JobAvailableAction = availableAction<JobAction>('Job', JobActionEnum);

@ObjectType({
  implements: () => [Node],
  description:
    'A background job that is not done yet: a delivery, a fetch, a reminder. What it works on is not shown. The secretariat reads it.',
})
@Directive('@key(fields: "id")')
export class Job extends Node {
  @Field(() => String, { description: 'What is done, such as `outbox.deliver`.' })
  name!: string;

  @Field(() => JobStateEnum, { description: 'Where it stands.' })
  state!: JobState;

  @Field(() => String, {
    nullable: true,
    description: 'Jobs of one queue run one after another; null for a job that waits for no other.',
  })
  queue!: string | null;

  @Field(() => Int, { description: 'How often it was tried, with the try that runs. A retry counts from 0 again.' })
  attempts!: number;

  @Field(() => Int, { description: 'How often it is tried before it is DEAD.' })
  maxAttempts!: number;

  @Field(() => DateTime, { description: 'When it runs next, or when it was to run.' })
  runAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'The first line of its last error, for a person: without e-mail addresses, secrets, long numbers and queries of addresses. Null before it failed.',
  })
  lastError!: string | null;

  @Field(() => DateTime, { description: 'When it was queued.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last began, failed or was rescheduled.' })
  updatedAt!: Date;

  @Field(() => [JobAvailableAction], { description: 'What the caller may do with it now, and what blocks the rest.' })
  availableActions!: ActionState<JobAction>[];
}
