/** What waits for the caller. */
import { Args, Info, Int, Query, ResolveField, Resolver, ResolveReference, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { Node, NodeRegistry, PageArgs, selects } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import type { LiveUpdates } from '../../core/live/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { TaskConnection } from './contract/task.connection.js';
import { Task } from './contract/task.model.js';
import { READ_TASKS } from './domain/grants.js';
import { TaskLoader } from './task.loader.js';
import { TaskService } from './task.service.js';

@Resolver(() => Task)
export class TaskResolver {
  constructor(
    private readonly tasks: TaskService,
    private readonly loader: TaskLoader,
    private readonly organisations: OrganisationLoader,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register('Task', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => TaskConnection, {
    description:
      'What waits for the caller, the oldest first: for the organisation for which one acts, or, in the secretariat, for the roles that one holds (an admin also sees what waits for officers). Persons who act for an organisation; keys have no tasks.',
  })
  @Allow(READ_TASKS)
  myTasks(
    @CurrentActor() actor: Actor,
    @Args() args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskConnection> {
    return this.tasks.mine(actor, args, selects(info, 'totalCount'));
  }

  @Subscription(() => Int, {
    description:
      'How many tasks `myTasks` has for the caller, and again whenever one opens, closes or is called to mind. For whom: as `myTasks`.',
  })
  @Allow(READ_TASKS)
  myTasksUpdated(@CurrentActor() actor: Actor): LiveUpdates<number> {
    return this.tasks.updates(actor);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Task | null> {
    return this.loader.load(context, uuidOf('Task', id));
  }

  @ResolveField('subject', () => Node, {
    nullable: true,
    description: 'What it is about; null when the caller may not read it.',
  })
  subject({ subjectType, subjectUuid }: Task, _: unknown, context: RequestContext): Promise<object | null> {
    return this.nodes.load(context, subjectType, subjectUuid);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation for which it waits; null when it waits for a role.',
  })
  async organisation({ organisationUuid }: Task, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }
}
