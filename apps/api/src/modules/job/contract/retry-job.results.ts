/** What `retryJob` answers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Job } from './job.model.js';

@ObjectType({ description: 'It will be tried again at once.' })
export class RetryJobSuccess {
  @Field(() => Job, { description: 'The job as it waits now.' })
  job!: Job;
}
export const RetryJobResult = resultUnion('RetryJob', RetryJobSuccess, [GuardFailed]);
