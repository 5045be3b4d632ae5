/** Background jobs for the secretariat. */
import { Args, ID, Info, Mutation, Query, Resolver, ResolveReference } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { NodeRegistry, selects } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { JobConnection } from './contract/job.connection.js';
import { Job } from './contract/job.model.js';
import { JobsArgs } from './contract/jobs.args.js';
import { RetryJobResult, RetryJobSuccess } from './contract/retry-job.results.js';
import { WATCH_JOBS } from './domain/grants.js';
import { JobLoader } from './job.loader.js';
import { JobService } from './job.service.js';

@Resolver(() => Job)
export class JobResolver {
  constructor(
    private readonly service: JobService,
    private readonly loader: JobLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Job', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => JobConnection, {
    description:
      'The background jobs that are not done yet, the newest first, in pages: what waits, runs, failed. Officers and admins of the secretariat.',
  })
  @Allow(WATCH_JOBS)
  jobs(@Args() args: JobsArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<JobConnection> {
    return this.service.list(actor, args, selects(info, 'counts'));
  }

  @Mutation(() => RetryJobResult, {
    description:
      'Lets a background job that failed run at once, with all of its tries again. NOT_FOUND when it is done by now. Officers and admins of the secretariat.',
  })
  @Allow(WATCH_JOBS)
  async retryJob(
    @Args('id', { type: () => ID, description: 'The public id of a job.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RetryJobSuccess> {
    return Object.assign(new RetryJobSuccess(), { job: await this.service.retry(actor, uuidOf('Job', id)) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Job | null> {
    return this.loader.load(context, uuidOf('Job', id));
  }
}
