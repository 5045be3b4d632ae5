/** Requests for translations: asking, taking back, and what is wanted most. */
import { Args, ID, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { type Actor, Allow, AllowAnyone, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { BatchLoader, NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { type ActionState, availableAction } from '../../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { TranslationRequestActionEnum } from '../contract/resource-enums.js';
import { type TranslationRequestAction, translationRequestWorkflow } from '../domain/adoption.workflow.js';
import { ADOPT, READ_REQUESTS } from '../domain/grants.js';
import { ProgrammeLoader } from '../programme/programme.loaders.js';
import { Programme } from '../programme/programme.model.js';
import { ResourceLoader } from '../resource/resource.loaders.js';
import { Resource } from '../resource/resource.model.js';
import {
  RequestTranslationInput,
  TranslationDemandArgs,
  TranslationRequestsArgs,
} from './translation-request.inputs.js';
import {
  TranslationDemand,
  TranslationDemandConnection,
  TranslationRequest,
  TranslationRequestConnection,
} from './translation-request.models.js';
import {
  RequestTranslationResult,
  RequestTranslationSuccess,
  WithdrawTranslationRequestResult,
  WithdrawTranslationRequestSuccess,
} from './translation-request.results.js';
import { TranslationRequests } from './translation-request.service.js';

const TranslationRequestAvailableAction = availableAction<TranslationRequestAction>(
  'TranslationRequest',
  TranslationRequestActionEnum,
);

/** By uuid, as far as the reader may read them. */
@Injectable()
export class TranslationRequestLoader extends BatchLoader<string, TranslationRequest> {
  constructor(private readonly requests: TranslationRequests) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, TranslationRequest>> {
    return this.requests.readMany(actor, ids);
  }
}

@Resolver(() => TranslationRequest)
export class TranslationRequestResolver {
  constructor(
    private readonly requests: TranslationRequests,
    private readonly loader: TranslationRequestLoader,
    private readonly organisations: OrganisationLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly resources: ResourceLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('TranslationRequest', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => TranslationDemandConnection, {
    description:
      'What organisations would like to have in which language, the most wanted first, in pages: what to translate next.',
  })
  @AllowAnyone('counts name nobody; plans are hidden by policy')
  translationDemand(
    @Args() args: TranslationDemandArgs,
    @CurrentActor() actor: Actor,
  ): Promise<TranslationDemandConnection> {
    return this.requests.demand(actor, args);
  }

  @Query(() => TranslationRequestConnection, {
    description: 'The requests that stand, the newest first, in pages. Secretariat.',
  })
  @Allow(READ_REQUESTS)
  translationRequests(
    @Args() args: TranslationRequestsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<TranslationRequestConnection> {
    return this.requests.list(actor, args);
  }

  @Mutation(() => RequestTranslationResult, {
    description:
      'Says that an organisation would like to have something in a language. Heads, contacts and editors for their own, officers for any. NOT_FOUND.',
  })
  @Allow(ADOPT)
  async requestTranslation(
    @Args('input', { description: 'The wish.' }) input: RequestTranslationInput,
    @CurrentActor() actor: Actor,
  ): Promise<RequestTranslationSuccess> {
    return Object.assign(new RequestTranslationSuccess(), { request: await this.requests.request(actor, input) });
  }

  @Mutation(() => WithdrawTranslationRequestResult, {
    description: 'Takes a request back. Heads, contacts and editors their own, officers any. NOT_FOUND.',
  })
  @Allow(ADOPT)
  async withdrawTranslationRequest(
    @Args('id', { type: () => ID, description: 'The public id of a request.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawTranslationRequestSuccess> {
    return Object.assign(new WithdrawTranslationRequestSuccess(), { request: await this.requests.withdraw(actor, id) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<TranslationRequest | null> {
    return this.loader.load(context, uuidOf('TranslationRequest', id));
  }

  @ResolveField('programme', () => Programme, { nullable: true, description: 'The programme.' })
  programme({ programmeUuid }: TranslationRequest, _: unknown, context: RequestContext): Promise<Programme | null> {
    return this.programmes.load(context, programmeUuid);
  }

  @ResolveField('resource', () => Resource, {
    nullable: true,
    description: 'The resource under it, when only that is meant.',
  })
  resource({ resourceUuid }: TranslationRequest, _: unknown, context: RequestContext): Promise<Resource | null> | null {
    return resourceUuid === null ? null : this.resources.load(context, resourceUuid);
  }

  @ResolveField('organisation', () => Organisation, { nullable: true, description: 'The organisation that asks.' })
  organisation(
    { organisationUuid }: TranslationRequest,
    _: unknown,
    context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('availableActions', () => [TranslationRequestAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(
    { state, organisationUuid }: TranslationRequest,
    _: unknown,
    { actor }: RequestContext,
  ): ActionState<TranslationRequestAction>[] {
    return translationRequestWorkflow.availableActions({ state, organisationId: organisationUuid }, actor);
  }
}

@Resolver(() => TranslationDemand)
export class TranslationDemandResolver {
  constructor(
    private readonly programmes: ProgrammeLoader,
    private readonly resources: ResourceLoader,
  ) {}

  @ResolveField('programme', () => Programme, { nullable: true, description: 'The programme.' })
  programme({ programmeUuid }: TranslationDemand, _: unknown, context: RequestContext): Promise<Programme | null> {
    return this.programmes.load(context, programmeUuid);
  }

  @ResolveField('resource', () => Resource, {
    nullable: true,
    description: 'The resource under it, when only that is meant.',
  })
  resource({ resourceUuid }: TranslationDemand, _: unknown, context: RequestContext): Promise<Resource | null> | null {
    return resourceUuid === null ? null : this.resources.load(context, resourceUuid);
  }
}
