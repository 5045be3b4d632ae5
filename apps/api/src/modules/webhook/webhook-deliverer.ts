/**
 * Sends what waits for a webhook, and writes down what came of it. A process that dies between the two sends once more,
 * under the same id: what was written before is what every attempt sends.
 */
import { Injectable } from '@nestjs/common';
import { WEBHOOK_LIMITS } from '@kurultai/schema';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { Outbound, OutboundError } from '../../core/outbound/index.js';
import { Vault } from '../../core/vault/index.js';
import { TaskService } from '../task/index.js';
import { signatureOf } from './domain/signature.js';
import { SNIPPET_BYTES, snippetOf } from './domain/snippet.js';
import { type Outcome, verdictOn } from './domain/verdict.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { WebhookRepository } from './persistence/webhook.repository.js';
import type { DeliveryRow, WebhookRow } from './persistence/webhook.rows.js';
import { secretPurpose } from './webhook-secrets.js';
import { DELIVER, messageIdOf, WebhookDispatch } from './webhook-dispatch.js';

/** After so many the job makes way for others, and queues itself again. */
const BATCH = 50;

interface Answer extends Outcome {
  readonly durationMs: number;
  readonly response: string | null;
}

@Injectable()
export class WebhookDeliverer {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly dispatch: WebhookDispatch,
    private readonly outbound: Outbound,
    private readonly vault: Vault,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.handleRemote(DELIVER, payload => this.deliver((payload as { webhook: string }).webhook));
    jobs.schedule('webhook.wake', '* * * * *', async () => void (await this.dispatch.wake()));
  }

  /** Sends what is due for a webhook, one after another. Called by its job only: nobody else does at the same time. */
  async deliver(webhookId: string): Promise<void> {
    for (let sent = 0; sent < BATCH; sent += 1) {
      const delivery = await this.deliveries.next(webhookId);
      const webhook = (await this.webhooks.byIds([webhookId])).get(webhookId);
      if (!delivery || !webhook) break;
      const answer = await this.send(webhook, delivery);
      await this.unitOfWork.run(() => this.record(delivery, answer));
    }
    await this.unitOfWork.run(async () => {
      await this.webhooks.lock(webhookId);
      await this.dispatch.sendWhenDue(webhookId);
    });
  }

  private async send(webhook: WebhookRow, delivery: DeliveryRow): Promise<Answer> {
    const message = {
      id: messageIdOf(delivery.event_id),
      timestamp: Math.floor(this.clock.now().getTime() / 1000),
      body: delivery.payload,
    };
    const headers = {
      'content-type': 'application/json',
      'webhook-id': message.id,
      'webhook-timestamp': String(message.timestamp),
      'webhook-signature': signatureOf(message, await this.secretsOf(webhook.id)),
    };
    const begin = performance.now();
    const lasted = (): number => Math.round(performance.now() - begin);
    try {
      const {
        status,
        headers: answered,
        body,
      } = await this.outbound.send({
        ...{ url: webhook.url, method: 'POST', headers, body: delivery.payload },
        ...{ timeoutMs: WEBHOOK_LIMITS.timeout * 1000, maxBytes: SNIPPET_BYTES, excess: 'CUT' },
      });
      const retryAfter = answered['retry-after'] ?? null;
      return { status, failure: null, retryAfter, durationMs: lasted(), response: snippetOf(body) };
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      return { status: null, failure: error.failure, retryAfter: null, durationMs: lasted(), response: null };
    }
  }

  private async secretsOf(webhookId: string): Promise<string[]> {
    const sealed = await this.webhooks.secrets(webhookId);
    if (!sealed) throw new Error('A webhook without a secret.');
    const { secret_sealed, former_sealed, former_until } = sealed;
    const former = former_until !== null && former_until > this.clock.now() ? former_sealed : null;
    return [secret_sealed, ...(former === null ? [] : [former])].map(text =>
      this.vault.open(secretPurpose(webhookId), text).toString('utf8'),
    );
  }

  private async record({ id, webhook_id }: DeliveryRow, answer: Answer): Promise<void> {
    const webhook = await this.webhooks.lock(webhook_id);
    const delivery = await this.deliveries.lock(id);
    if (!webhook || !delivery) return;
    const { status, failure, durationMs, response } = answer;
    const track = {
      attempts: delivery.attempts + 1,
      failures: webhook.failures,
      failingSince: webhook.failing_since,
      test: delivery.event_type === 'webhook.test',
    };
    const verdict = verdictOn(answer, track, this.clock.now(), Math.random());
    // Ended meanwhile: the attempt is written down, and nothing follows from it.
    const ended = delivery.state !== 'WAITING';
    const attempt = { delivery_id: id, status, failure, duration_ms: durationMs, response };
    await this.deliveries.attempted(
      attempt,
      ended && verdict.state !== 'DELIVERED' ? delivery.state : verdict.state,
      verdict.nextAt,
    );
    if (track.test || webhook.state === 'ENDED') return;
    await this.webhooks.update(webhook_id, null, {
      failures: verdict.failures,
      failing_since: verdict.failingSince,
      quiet_until: verdict.quietUntil,
    });
    if (verdict.pause !== null && webhook.state === 'ACTIVE') await this.pause(webhook, verdict.pause);
  }

  private async pause({ id, organisation_id }: WebhookRow, reason: 'FAILING' | 'GONE'): Promise<void> {
    await this.webhooks.update(id, null, { state: 'PAUSED', pause_reason: reason, paused_at: this.clock.now() });
    await this.tasks.open({
      kind: 'WEBHOOK_MEND',
      subjectType: 'Webhook',
      subjectId: id,
      assignee: { organisationId: organisation_id },
      dueOn: null,
    });
  }
}
