/** Queries and mutations on delegations. Delegates are in delegate.resolver.ts. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { Summit } from '../contract/summit.model.js';
import { delegationWorkflow } from '../domain/delegation.workflow.js';
import { CREDENTIALS, DELEGATE, MANAGE, SIGN } from '../domain/grants.js';
import { SummitLoader } from '../summit.loader.js';
import * as inputs from './delegation.inputs.js';
import { DelegatesLoader, DelegationLoader, OwnDelegationLoader, SpeakersLoader } from './delegation.loaders.js';
import { Delegate, Delegation, DelegationAvailableAction } from './delegation.models.js';
import * as results from './delegation.results.js';
import { DelegationService } from './delegation.service.js';
import { DelegationSubjectLoader } from './delegation-subjects.js';

const DELEGATION = { type: () => ID, description: 'The delegation.' } as const;

@Resolver(() => Delegation)
export class DelegationResolver {
  constructor(
    private readonly delegations: DelegationService,
    private readonly loader: DelegationLoader,
    private readonly delegatesOf: DelegatesLoader,
    private readonly subjects: DelegationSubjectLoader,
    private readonly summits: SummitLoader,
    private readonly organisations: OrganisationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Delegation', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => results.DelegationConnection, {
    name: 'delegations',
    description:
      'The delegations of a summit in pages, in the order in which they were registered: those that you may read. NOT_FOUND.',
  })
  @AllowAnyone('each delegation is read under its own rules')
  list(@Args() args: inputs.DelegationsArgs, @CurrentActor() actor: Actor): Promise<results.DelegationConnection> {
    return this.delegations.page(actor, args);
  }

  @Mutation(() => results.RegisterDelegationResult, {
    description:
      'Registers a delegation: members and applicants their own while registration is open, officers any until the meeting begins. NOT_FOUND.',
  })
  @Allow(DELEGATE)
  async registerDelegation(
    @Args('input', { description: 'The delegation.' }) input: inputs.RegisterDelegationInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.RegisterDelegationSuccess(), {
      delegation: await this.delegations.register(actor, input),
    });
  }

  @Mutation(() => results.SignCredentialResult, {
    description: 'Signs the credential: head or legal signatory; officers record one on paper. NOT_FOUND.',
  })
  @Allow(SIGN)
  async signCredential(
    @Args('input', { description: 'The signature.' }) input: inputs.SignCredentialInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.SignCredentialSuccess(), {
      delegation: await this.delegations.sign(actor, input),
    });
  }

  @Mutation(() => results.SubmitDelegationResult, {
    description: 'Hands a delegation in: its organisation, or officers. NOT_FOUND.',
  })
  @Allow(DELEGATE)
  async submitDelegation(@Args('id', DELEGATION) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.SubmitDelegationSuccess(), {
      delegation: await this.delegations.submit(actor, id),
    });
  }

  @Mutation(() => results.PrepareCredentialsResult, {
    description: 'Lays a delegation before the returning officer. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async prepareCredentials(@Args('id', DELEGATION) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.PrepareCredentialsSuccess(), {
      delegation: await this.delegations.prepare(actor, id),
    });
  }

  @Mutation(() => results.AccreditDelegationResult, {
    description: 'Accepts the credentials. The returning officer, and not who prepared them. NOT_FOUND.',
  })
  @Allow(CREDENTIALS)
  async accreditDelegation(@Args('id', DELEGATION) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.AccreditDelegationSuccess(), {
      delegation: await this.delegations.accredit(actor, id),
    });
  }

  @Mutation(() => results.RejectDelegationResult, {
    description: 'Refuses the credentials, with a reason. The returning officer, and not who prepared them. NOT_FOUND.',
  })
  @Allow(CREDENTIALS)
  async rejectDelegation(
    @Args('input', { description: 'The refusal.' }) input: inputs.RejectDelegationInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.RejectDelegationSuccess(), {
      delegation: await this.delegations.reject(actor, input),
    });
  }

  @Mutation(() => results.AmendDelegationResult, {
    description:
      'Opens a delegation for changes; it is signed and checked again. Its organisation, or officers. NOT_FOUND.',
  })
  @Allow(DELEGATE)
  async amendDelegation(@Args('id', DELEGATION) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.AmendDelegationSuccess(), { delegation: await this.delegations.amend(actor, id) });
  }

  @Mutation(() => results.WithdrawDelegationResult, {
    description: 'Takes a delegation back. Its organisation, or officers. NOT_FOUND.',
  })
  @Allow(DELEGATE)
  async withdrawDelegation(@Args('id', DELEGATION) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.WithdrawDelegationSuccess(), {
      delegation: await this.delegations.withdraw(actor, id),
    });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Delegation | null> {
    return this.loader.load(context, uuidOf('Delegation', id));
  }

  @ResolveField('summit', () => Summit, { description: 'The summit.' })
  summit({ row }: Delegation, _: unknown, context: RequestContext): Promise<Summit | null> {
    return this.summits.load(context, row.summit_id);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation; null if the reader may not see it.',
  })
  organisation({ row }: Delegation, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, row.organisation_id);
  }

  @ResolveField('delegates', () => [Delegate], {
    description: 'Its delegates in order, up to 100: those that the reader may see.',
  })
  async delegates({ uuid }: Delegation, _: unknown, context: RequestContext): Promise<Delegate[]> {
    return (await this.delegatesOf.load(context, uuid)) ?? [];
  }

  @ResolveField('availableActions', () => [DelegationAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions(@Parent() { uuid }: Delegation, @GraphqlContext() context: RequestContext) {
    const subject = await this.subjects.load(context, uuid);
    return subject ? delegationWorkflow.availableActions(subject, context.actor) : [];
  }
}

@Resolver(() => Summit)
export class SummitDelegationsResolver {
  constructor(
    private readonly own: OwnDelegationLoader,
    private readonly speakersOf: SpeakersLoader,
  ) {}

  @ResolveField('ownDelegation', () => Delegation, {
    nullable: true,
    description: 'The delegation of the organisation for which you act; null when it has none.',
  })
  ownDelegation({ uuid }: Summit, _: unknown, context: RequestContext): Promise<Delegation | null> {
    return this.own.load(context, uuid);
  }

  @ResolveField('speakers', () => [Delegate], { description: 'Who speaks in the programme, by name, up to 100.' })
  async speakers({ uuid }: Summit, _: unknown, context: RequestContext): Promise<Delegate[]> {
    return (await this.speakersOf.load(context, uuid)) ?? [];
  }
}
