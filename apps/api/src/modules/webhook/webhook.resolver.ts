/** Queries on webhooks, and the fields that need more than their row. */
import { Args, ID, Int, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { type ActionState, availableAction } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { WebhookActionEnum } from './contract/webhook-enums.js';
import { WebhookAttempt, WebhookDelivery, WebhookDeliveryConnection } from './contract/webhook-delivery.model.js';
import { WebhookDeliveriesArgs } from './contract/webhook.inputs.js';
import { Webhook } from './contract/webhook.model.js';
import { MANAGE_WEBHOOKS } from './domain/grants.js';
import { type WebhookAction, webhookWorkflow } from './domain/webhook.workflow.js';
import {
  DeliveriesOfWebhookLoader,
  WaitingDeliveriesLoader,
  WebhookAttemptsLoader,
  WebhookDeliveryLoader,
  WebhookLoader,
} from './webhook.loaders.js';
import { WebhookService } from './webhook.service.js';

const WebhookAvailableAction = availableAction<WebhookAction>('Webhook', WebhookActionEnum);

@Resolver(() => Webhook)
export class WebhookResolver {
  constructor(
    private readonly webhooks: WebhookService,
    private readonly loader: WebhookLoader,
    private readonly deliveriesOf: DeliveriesOfWebhookLoader,
    private readonly waitingOf: WaitingDeliveriesLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => [Webhook], {
    name: 'webhooks',
    description:
      'The webhooks of the organisation for which the caller acts, the newest first; up to 100. Heads, and officers and admins of the secretariat.',
  })
  @Allow(MANAGE_WEBHOOKS)
  list(
    @CurrentActor() actor: Actor,
    @Args('withEnded', { type: () => Boolean, nullable: true, description: 'Also those that have ended.' })
    withEnded?: boolean | null,
  ): Promise<Webhook[]> {
    return this.webhooks.list(actor, withEnded ?? false);
  }

  @Query(() => Webhook, {
    nullable: true,
    description: 'A webhook by id; null when there is none, or it is another organisation’s.',
  })
  @Allow(MANAGE_WEBHOOKS)
  webhook(
    @Args('id', { type: () => ID, description: 'The public id of a webhook.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Webhook | null> {
    return this.loader.load(context, uuidOf('Webhook', id));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Webhook | null> {
    return this.loader.load(context, uuidOf('Webhook', id));
  }

  @ResolveField('organisation', () => Organisation, { nullable: true, description: 'Whose it is.' })
  organisation({ organisationUuid }: Webhook, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('waiting', () => Int, { description: 'How many events wait to be sent, for the first time or again.' })
  async waiting(@Parent() { uuid }: Webhook, @Context() context: RequestContext): Promise<number> {
    return (await this.waitingOf.load(context, uuid)) ?? 0;
  }

  @ResolveField('deliveries', () => WebhookDeliveryConnection, {
    description: 'What it was told of, and what waits, the newest first. INPUT_INVALID (`cursor`).',
  })
  deliveries(
    @Parent() { uuid }: Webhook,
    @Args() { first, after, state }: WebhookDeliveriesArgs,
    @Context() context: RequestContext,
  ): Promise<WebhookDeliveryConnection | null> {
    // Spelt out, so that equal arguments make one batch.
    return this.deliveriesOf.load(context, uuid, { first: first ?? null, after: after ?? null, state: state ?? null });
  }

  @ResolveField('availableActions', () => [WebhookAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions({ subject }: Webhook, _: unknown, { actor }: RequestContext): ActionState<WebhookAction>[] {
    return webhookWorkflow.availableActions(subject, actor);
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  constructor(
    private readonly loader: WebhookDeliveryLoader,
    private readonly attemptsOf: WebhookAttemptsLoader,
  ) {}

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<WebhookDelivery | null> {
    return this.loader.load(context, uuidOf('WebhookDelivery', id));
  }

  @ResolveField('attempts', () => [WebhookAttempt], {
    description: 'The attempts to send it, the oldest first; up to 50, the newest.',
  })
  async attempts(@Parent() { uuid }: WebhookDelivery, @Context() context: RequestContext): Promise<WebhookAttempt[]> {
    return (await this.attemptsOf.load(context, uuid)) ?? [];
  }
}
