/** Queries of applications, and what an applicant does with its case. */
import { Args, Context, ID, Mutation, Query, Resolver, ResolveReference } from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { ApplicationList } from './application-list.service.js';
import { ApplicationLoader } from './application.loaders.js';
import { ApplicationService } from './application.service.js';
import {
  ApplicationActInput,
  ApplicationReasonInput,
  EditApplicationInput,
  StartApplicationInput,
} from './contract/application.inputs.js';
import { Application, ApplicationConnection } from './contract/application.model.js';
import { Edited, Insisted, Started, Submitted, Withdrawn } from './contract/application.results.js';
import { ApplicationsArgs } from './contract/applications.args.js';
import { APPLY, SUBMIT } from './domain/grants.js';

@Resolver(() => Application)
export class ApplicationResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly lists: ApplicationList,
    private readonly loader: ApplicationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Application', (context, uuid) => loader.load(context, uuid));
  }

  @Query(() => Application, {
    nullable: true,
    description: 'An application by id; null when there is none or the caller may not know of it.',
  })
  @AllowAnyone('what was circulated is public')
  application(
    @Args('id', { type: () => ID, description: 'The public id of an application.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Application | null> {
    return this.loader.load(context, uuidOf('Application', id));
  }

  @Query(() => ApplicationConnection, {
    name: 'applications',
    description: 'The applications that the caller may know of, the newest first, in pages.',
  })
  @AllowAnyone('what was circulated is public')
  list(@CurrentActor() actor: Actor, @Args() args: ApplicationsArgs): Promise<ApplicationConnection> {
    return this.lists.list(actor, args);
  }

  @Mutation(() => Started.Result, {
    description:
      'Starts an application of the organisation for which the caller acts; an officer names the one on whose behalf it acts. The rule set in force is frozen into it. NOT_FOUND, FORBIDDEN.',
  })
  @Allow(APPLY)
  async startApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application.' }) input: StartApplicationInput,
  ): Promise<object> {
    return Object.assign(new Started.Success(), { application: await this.applications.start(actor, input) });
  }

  @Mutation(() => Edited.Result, {
    description: 'Writes a draft. The applicant, or an officer on its behalf. NOT_FOUND, STALE.',
  })
  @Allow(APPLY)
  async editApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What changes.' }) input: EditApplicationInput,
  ): Promise<object> {
    return Object.assign(new Edited.Success(), { application: await this.applications.edit(actor, input) });
  }

  @Mutation(() => Submitted.Result, {
    description:
      'Hands an application in: it gets a receipt number, and the clock of the secretariat starts. The head or the legal signatory of the applicant, or an officer on its behalf. NOT_FOUND, STALE.',
  })
  @Allow(SUBMIT)
  async submitApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application.' }) input: ApplicationActInput,
  ): Promise<object> {
    return Object.assign(new Submitted.Success(), { application: await this.applications.submit(actor, input) });
  }

  @Mutation(() => Insisted.Result, {
    description:
      'Insists on a vote though the application is not recommended. The head or the legal signatory of the applicant, or an officer on its behalf. NOT_FOUND, STALE.',
  })
  @Allow(SUBMIT)
  async insistOnApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application.' }) input: ApplicationActInput,
  ): Promise<object> {
    return Object.assign(new Insisted.Success(), { application: await this.applications.insist(actor, input) });
  }

  @Mutation(() => Withdrawn.Result, {
    description:
      'Takes an application back, but not while the members vote on it. The case is kept. The head or the legal signatory of the applicant, or an officer on its behalf. NOT_FOUND, STALE.',
  })
  @Allow(SUBMIT)
  async withdrawApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which application, and why.' }) input: ApplicationReasonInput,
  ): Promise<object> {
    return Object.assign(new Withdrawn.Success(), { application: await this.applications.withdraw(actor, input) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Application | null> {
    return this.loader.load(context, uuidOf('Application', id));
  }
}
