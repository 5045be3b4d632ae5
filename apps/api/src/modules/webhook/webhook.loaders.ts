import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { WebhookAttempt, WebhookDelivery, WebhookDeliveryConnection } from './contract/webhook-delivery.model.js';
import type { WebhookDeliveriesArgs } from './contract/webhook.inputs.js';
import type { Webhook } from './contract/webhook.model.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhookService } from './webhook.service.js';

/** Webhooks by the ids of their rows; what the caller does not manage is null. */
@Injectable()
export class WebhookLoader extends BatchLoader<string, Webhook> {
  constructor(private readonly webhooks: WebhookService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Webhook>> {
    return this.webhooks.readMany(actor, ids);
  }
}

/** Deliveries by the ids of their rows. */
@Injectable()
export class WebhookDeliveryLoader extends BatchLoader<string, WebhookDelivery> {
  constructor(private readonly deliveries: WebhookDeliveries) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, WebhookDelivery>> {
    return this.deliveries.readMany(actor, ids);
  }
}

/** A page of deliveries of a webhook that the reader manages. */
@Injectable()
export class DeliveriesOfWebhookLoader extends BatchLoader<string, WebhookDeliveryConnection, WebhookDeliveriesArgs> {
  constructor(private readonly deliveries: WebhookDeliveries) {
    super();
  }

  protected batch(
    _: Actor,
    ids: readonly string[],
    wanted: WebhookDeliveriesArgs,
  ): Promise<Map<string, WebhookDeliveryConnection>> {
    return this.deliveries.pages(ids, wanted);
  }
}

/** How many deliveries of a webhook wait. */
@Injectable()
export class WaitingDeliveriesLoader extends BatchLoader<string, number> {
  constructor(private readonly deliveries: WebhookDeliveries) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, number>> {
    return this.deliveries.waiting(ids);
  }
}

/** The attempts of a delivery that the reader may read. */
@Injectable()
export class WebhookAttemptsLoader extends BatchLoader<string, WebhookAttempt[]> {
  constructor(private readonly deliveries: WebhookDeliveries) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, WebhookAttempt[]>> {
    return this.deliveries.attemptsOf(ids);
  }
}
