/**
 * From the outbox to the webhooks: each event becomes one delivery for each webhook that may hear of it, exactly once, and
 * a job sends it. One job at a time works for a webhook, so that nothing is sent twice at once and one receiver that fails
 * holds up nobody else.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { anyIdOf, idOf } from '../../core/ids/index.js';
import { JobQueue, Outbox, type OutboxEvent } from '../../core/jobs/index.js';
import { type Concerned, dataFor } from './domain/webhook.policy.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { WebhookRepository } from './persistence/webhook.repository.js';

/** The job that sends what waits for a webhook. Payload: `{ webhook }`, its uuid. */
export const DELIVER = 'webhook.deliver';

@Injectable()
export class WebhookDispatch {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    outbox: Outbox,
  ) {
    outbox.subscribe(event => this.take(event));
  }

  /** Notes an event for all that may hear of it. It may come again: what was noted stays as it is. */
  take(event: OutboxEvent): Promise<void> {
    return this.unitOfWork.run(async () => {
      const concerned = await this.concernedBy(event);
      for (const listener of await this.webhooks.listening(event.type)) {
        const data = dataFor(listener, event.type, event.data, concerned);
        if (data === undefined) continue;
        const added = await this.deliveries.add({
          webhook_id: listener.id,
          event_id: event.id,
          event_type: event.type,
          subject: event.subject,
          payload: JSON.stringify({ type: event.type, timestamp: event.occurredAt, data }),
        });
        if (added !== undefined) await this.sendSoon(listener.id);
      }
    });
  }

  /** Queues the job of a webhook for now, in the current unit of work. */
  async sendSoon(webhookId: string): Promise<void> {
    await this.sendIn(webhookId, 0);
  }

  /**
   * Queues the job of a webhook for when its next delivery is due, in the current unit of work. The webhook is locked by
   * the caller: a delivery that is noted meanwhile queues the job after this, and so for now.
   */
  async sendWhenDue(webhookId: string): Promise<void> {
    const at = await this.deliveries.nextAt(webhookId);
    if (!at) return;
    const seconds = (at.getTime() - this.clock.now().getTime()) / 1000;
    // What is not due by the clock is not looked for at once: one that is simulated and stands still would make a circle.
    await this.sendIn(webhookId, seconds <= 0 ? 0 : Math.max(1, seconds));
  }

  /** Queues the jobs of all webhooks that have something due: a job that got lost is made up for. @returns how many */
  wake(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const due = await this.deliveries.due();
      for (const id of due) await this.sendSoon(id);
      return due.length;
    });
  }

  private sendIn(webhook: string, inSeconds: number): Promise<void> {
    return this.queue.add(DELIVER, { webhook }, { queue: `webhook:${webhook}`, key: `webhook:${webhook}`, inSeconds });
  }

  private async concernedBy({ data }: OutboxEvent): Promise<Concerned | null> {
    const id = data['organisation'];
    const found = typeof id === 'string' ? anyIdOf(id) : undefined;
    if (found?.type !== 'Organisation') return null;
    return { organisationId: found.uuid, atRisk: await this.webhooks.isAtRisk(found.uuid) };
  }
}

/** The header `webhook-id`: one event has one, however often it is sent. */
export const messageIdOf = (eventId: string): string => idOf('Event', eventId);
