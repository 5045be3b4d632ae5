/** What was promised at engagements: the mutations, the fields, and the field of Engagement that leads there. */
import { Args, Mutation, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, Node, NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { ActionState } from '../../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { Engagement } from '../contract/engagement.model.js';
import { RECORD_ENGAGEMENTS } from '../domain/grants.js';
import { EngagementLoader } from '../engagement.loader.js';
import * as contract from './action-item.contract.js';
import { ActionItemLoader, EngagementActionItemsLoader } from './action-item.loaders.js';
import { ACTION_ITEMS_LISTED } from './action-item.repository.js';
import { ActionItems } from './action-item.service.js';
import { type ActionItemAction, actionItemWorkflow } from './action-item.workflow.js';

@Resolver(() => contract.ActionItem)
export class ActionItemResolver {
  constructor(
    private readonly items: ActionItems,
    private readonly loader: ActionItemLoader,
    private readonly engagements: EngagementLoader,
    private readonly organisations: OrganisationLoader,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register('ActionItem', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<contract.ActionItem | null> {
    return this.loader.load(context, uuidOf('ActionItem', id));
  }

  @ResolveField('description', () => LocalisedText, { nullable: true, description: 'What is to be done.' })
  description(
    @Parent() { descriptions }: contract.ActionItem,
    @Args() { languages }: LanguagesArgs,
  ): LocalisedText | null {
    return localisedFor(descriptions, languages);
  }

  @ResolveField('owner', () => Organisation, { nullable: true, description: 'Who promised it.' })
  owner({ ownerUuid }: contract.ActionItem, _: unknown, context: RequestContext): Promise<Organisation | null> | null {
    return ownerUuid === null ? null : this.organisations.load(context, ownerUuid);
  }

  @ResolveField('engagement', () => Engagement, {
    nullable: true,
    description: 'Where it was promised; null where the caller may not read that.',
  })
  engagement({ engagementUuid }: contract.ActionItem, _: unknown, context: RequestContext): Promise<Engagement | null> {
    return this.engagements.load(context, engagementUuid);
  }

  @ResolveField('result', () => Node, {
    nullable: true,
    description: 'What came of it; null when nothing is recorded or the caller may not read it.',
  })
  result({ resultId }: contract.ActionItem, _: unknown, context: RequestContext): Promise<object | null> | null {
    return this.nodes.loadById(context, resultId);
  }

  @ResolveField('availableActions', () => [contract.ActionItemAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(
    { subject }: contract.ActionItem,
    _: unknown,
    { actor }: RequestContext,
  ): ActionState<ActionItemAction>[] {
    return actionItemWorkflow.availableActions(subject, actor);
  }

  @Mutation(() => contract.AddActionItemResult, {
    description:
      'Puts on record what somebody promised at an engagement. Officers, whoever hosts it, and whoever recorded it. NOT_FOUND, FORBIDDEN, INPUT_INVALID (`languageOnce`, `meeting`, `sourceNeeded`, `provenance`); GuardFailed (`PROMISES_FULL`).',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async addActionItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The promise.' }) input: contract.AddActionItemInput,
  ): Promise<contract.AddActionItemSuccess> {
    return Object.assign(new contract.AddActionItemSuccess(), { actionItem: await this.items.add(actor, input) });
  }

  @Mutation(() => contract.CompleteActionItemResult, {
    description:
      'Says that it is done, and what shows it. Whoever promised it, or keeps the engagement. NOT_FOUND, STALE, INPUT_INVALID (`future`, `typeId`).',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async completeActionItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What was done.' }) input: contract.CompleteActionItemInput,
  ): Promise<contract.CompleteActionItemSuccess> {
    return Object.assign(new contract.CompleteActionItemSuccess(), {
      actionItem: await this.items.complete(actor, input),
    });
  }

  @Mutation(() => contract.DropActionItemResult, {
    description: 'Gives it up, for a reason. Whoever promised it, or keeps the engagement. NOT_FOUND, STALE.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async dropActionItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What will not be done, and why.' }) input: contract.DropActionItemInput,
  ): Promise<contract.DropActionItemSuccess> {
    return Object.assign(new contract.DropActionItemSuccess(), { actionItem: await this.items.drop(actor, input) });
  }
}

@Resolver(() => Engagement)
export class EngagementActionItemsResolver {
  constructor(private readonly items: EngagementActionItemsLoader) {}

  @ResolveField('actionItems', () => [contract.ActionItem], {
    description: `What was promised at it, up to ${String(ACTION_ITEMS_LISTED)}, in order. Members, the secretariat and whoever takes part; empty for others.`,
  })
  async actionItems({ uuid }: Engagement, _: unknown, context: RequestContext): Promise<contract.ActionItem[]> {
    return (await this.items.load(context, uuid)) ?? [];
  }
}
