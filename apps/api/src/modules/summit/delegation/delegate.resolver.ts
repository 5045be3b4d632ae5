/** Mutations on delegates, and what belongs to one. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Mutation,
  Parent,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { Person, PersonLoader } from '../../identity/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { delegateWorkflow } from '../domain/delegate.workflow.js';
import { ATTEND, DELEGATE, MANAGE } from '../domain/grants.js';
import { DelegateService, subjectOf } from './delegate.service.js';
import * as inputs from './delegation.inputs.js';
import { DelegateLoader, DelegationLoader } from './delegation.loaders.js';
import { Delegate, DelegateAvailableAction, Delegation } from './delegation.models.js';
import * as results from './delegation.results.js';

const ID_OF_DELEGATE = { type: () => ID, description: 'The delegate.' } as const;

@Resolver(() => Delegate)
export class DelegateResolver {
  constructor(
    private readonly delegates: DelegateService,
    private readonly loader: DelegateLoader,
    private readonly delegations: DelegationLoader,
    private readonly organisations: OrganisationLoader,
    private readonly persons: PersonLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Delegate', (context, uuid) => this.loader.load(context, uuid));
  }

  @Mutation(() => results.AddDelegateResult, {
    description: 'Names a delegate, behind the others. The organisation, or officers. NOT_FOUND.',
  })
  @Allow(DELEGATE)
  async addDelegate(
    @Args('input', { description: 'The delegate.' }) input: inputs.AddDelegateInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.AddDelegateSuccess(), { delegate: await this.delegates.add(actor, input) });
  }

  @Mutation(() => results.RegisterDelegateResult, {
    description: 'Says that a delegate will come: the delegate, the organisation, or officers. NOT_FOUND.',
  })
  @Allow(ATTEND)
  async registerDelegate(@Args('id', ID_OF_DELEGATE) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.RegisterDelegateSuccess(), { delegate: await this.delegates.register(actor, id) });
  }

  @Mutation(() => results.ConfirmDelegateResult, {
    description: 'Confirms the place of a delegate who registered later. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async confirmDelegate(@Args('id', ID_OF_DELEGATE) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.ConfirmDelegateSuccess(), { delegate: await this.delegates.confirm(actor, id) });
  }

  @Mutation(() => results.CancelDelegateResult, {
    description: 'Records that a delegate will not come: the delegate, the organisation, or officers. NOT_FOUND.',
  })
  @Allow(ATTEND)
  async cancelDelegate(@Args('id', ID_OF_DELEGATE) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.CancelDelegateSuccess(), { delegate: await this.delegates.cancel(actor, id) });
  }

  @Mutation(() => results.SetDelegateListingResult, {
    description: 'Shows a delegate to members, or not: the delegate, the organisation, or officers. NOT_FOUND.',
  })
  @Allow(ATTEND)
  async setDelegateListing(
    @Args('input', { description: 'The listing.' }) input: inputs.SetDelegateListingInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.SetDelegateListingSuccess(), {
      delegate: await this.delegates.setListing(actor, input),
    });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Delegate | null> {
    return this.loader.load(context, uuidOf('Delegate', id));
  }

  @ResolveField('delegation', () => Delegation, {
    nullable: true,
    description: 'The delegation; null if the reader may not see it.',
  })
  delegation({ row }: Delegate, _: unknown, context: RequestContext): Promise<Delegation | null> {
    return this.delegations.load(context, row.delegation_id);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation; null if the reader may not see it.',
  })
  organisation({ row }: Delegate, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, row.organisation_id);
  }

  @ResolveField('person', () => Person, {
    nullable: true,
    description: 'The person, if it is one of the register that the reader may see; else null.',
  })
  person({ row }: Delegate, _: unknown, context: RequestContext): Promise<Person | null> | null {
    return row.person_id === null ? null : this.persons.load(context, row.person_id);
  }

  @ResolveField('availableActions', () => [DelegateAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(@Parent() { row }: Delegate, @GraphqlContext() { actor }: RequestContext) {
    return delegateWorkflow.availableActions(subjectOf(row), actor);
  }
}
