/** What webhooks were told of: read by those who manage the webhook. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import {
  type WebhookAttempt,
  type WebhookDelivery,
  WebhookDeliveryConnection,
} from './contract/webhook-delivery.model.js';
import type { WebhookDeliveriesArgs } from './contract/webhook.inputs.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { toAttempt, toDelivery } from './webhook.mapper.js';
import { WebhookService } from './webhook.service.js';

const ORDER = 'WEBHOOK_DELIVERIES';

@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly webhooks: WebhookService,
  ) {}

  /** The deliveries with these ids of webhooks that the actor manages, by id. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, WebhookDelivery>> {
    const rows = [...(await this.deliveries.byIds(ids)).values()];
    const managed = await this.webhooks.readMany(actor, [...new Set(rows.map(({ webhook_id }) => webhook_id))]);
    return new Map(rows.filter(({ webhook_id }) => managed.has(webhook_id)).map(row => [row.id, toDelivery(row)]));
  }

  /** A page for each of the webhooks that the actor manages. @throws InputInvalid for a cursor that is none */
  async pages(ids: readonly string[], args: WebhookDeliveriesArgs): Promise<Map<string, WebhookDeliveryConnection>> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? null : (decodeCursor(ORDER, ['integer'], after)[0] ?? null);
    const rows = await this.deliveries.pages(ids, args.state ?? null, place, size + 1);
    return new Map(
      ids.map(id => {
        const page = pageOf((rows.get(id) ?? []).map(toDelivery), {
          ...{ size, after, order: ORDER },
          key: ({ position }) => [position],
        });
        return [id, Object.assign(new WebhookDeliveryConnection(), page)];
      }),
    );
  }

  /** How many deliveries wait, by webhook. */
  waiting(ids: readonly string[]): Promise<Map<string, number>> {
    return this.deliveries.waiting(ids);
  }

  /** The attempts of deliveries that the actor may read, the oldest first; the newest 50. */
  async attemptsOf(ids: readonly string[]): Promise<Map<string, WebhookAttempt[]>> {
    const rows = await this.deliveries.attemptsOf(ids);
    return new Map([...rows].map(([id, attempts]) => [id, attempts.map(toAttempt)]));
  }
}
