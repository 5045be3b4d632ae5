/** Webhooks of organisations: made, changed, paused, ended, tested, replayed. */
import { Injectable } from '@nestjs/common';
import { WEBHOOK_LIMITS } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound } from '../../core/errors/index.js';
import { idOf, newUuid, uuidOf, uuidsOf } from '../../core/ids/index.js';
import { type Act, AuditLog } from '../../core/ledger/index.js';
import { Outbound, OutboundError } from '../../core/outbound/index.js';
import { Vault } from '../../core/vault/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import { TaskService } from '../task/index.js';
import type { WebhookDelivery } from './contract/webhook-delivery.model.js';
import type { CreateWebhookInput, ReplayWebhookInput, UpdateWebhookInput } from './contract/webhook.inputs.js';
import type { Webhook } from './contract/webhook.model.js';
import { newSecret } from './domain/signature.js';
import { mayManage } from './domain/webhook.policy.js';
import { type WebhookAction, webhookWorkflow } from './domain/webhook.workflow.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { type WebhookChanges, WebhookRepository } from './persistence/webhook.repository.js';
import type { WebhookRow } from './persistence/webhook.rows.js';
import { WebhookDispatch } from './webhook-dispatch.js';
import { secretPurpose } from './webhook-secrets.js';
import { DAY_SECONDS } from './webhook-sweeper.js';
import { subjectOf, toDelivery, toWebhook } from './webhook.mapper.js';

type Details = NonNullable<Act['details']>;

const HOUR = 3600;
const SUBJECT = 'Webhook';

@Injectable()
export class WebhookService {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly dispatch: WebhookDispatch,
    private readonly outbound: Outbound,
    private readonly vault: Vault,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The webhooks with these ids that the actor manages, by id. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Webhook>> {
    const rows = [...(await this.webhooks.byIds(ids)).values()].filter(row => mayManage(actor, row.organisation_id));
    return new Map(rows.map(row => [row.id, toWebhook(row, this.clock.now())]));
  }

  /** The webhooks of the organisation for which the actor acts, the newest first. */
  async list(actor: Actor, withEnded: boolean): Promise<Webhook[]> {
    const organisation = actingOrganisation(actor);
    if (organisation === undefined) return [];
    return (await this.webhooks.listed(organisation, withEnded)).map(row => toWebhook(row, this.clock.now()));
  }

  /** @returns the webhook, and its secret, which is never shown again @throws InputInvalid (`outboundUrl`, `tooMany`) */
  create(actor: Actor, { label, url, events }: CreateWebhookInput): Promise<{ webhook: Webhook; secret: string }> {
    const organisation_id = actingOrganisation(actor);
    if (organisation_id === undefined) throw new Forbidden('Webhooks belong to an organisation: act for one.');
    this.checkUrl(url);
    return this.unitOfWork.run(async () => {
      if ((await this.webhooks.countForAdding(organisation_id)) >= WEBHOOK_LIMITS.perOrganisation) {
        const most = String(WEBHOOK_LIMITS.perOrganisation);
        throw InputInvalid.at('input', 'tooMany', `An organisation has at most ${most} webhooks. Delete one first.`);
      }
      const [id, secret] = [newUuid(), newSecret()];
      const row = { id, organisation_id, label, url, events: events ?? [], state: 'ACTIVE' };
      const created_by = actingPerson(actor) ?? null;
      await this.webhooks.insert({ ...row, secret_sealed: this.seal(id, secret), created_by });
      await this.recorded(actor, 'created', id, { events: row.events });
      return { webhook: await this.shown(id), secret };
    });
  }

  /** @throws NotFound, Stale, InputInvalid, Refused with GuardFailed */
  update(actor: Actor, { id, expectedVersion, label, url, events }: UpdateWebhookInput): Promise<Webhook> {
    if (url != null) this.checkUrl(url);
    return this.act(actor, ['input', 'id'], id, 'UPDATE', async row => {
      const changes: WebhookChanges = {
        ...(label != null && { label }),
        ...(events != null && { events }),
        // Another receiver has another history.
        ...(url != null && url !== row.url && { url, failures: 0, failing_since: null, quiet_until: null }),
      };
      await this.webhooks.update(row.id, expectedVersion, changes);
      await this.dispatch.sendWhenDue(row.id);
      return { fields: Object.keys(changes) };
    });
  }

  /** @throws NotFound, Refused with GuardFailed */
  pause(actor: Actor, id: string): Promise<Webhook> {
    return this.act(actor, 'id', id, 'PAUSE', async row => {
      const changes = { state: 'PAUSED', pause_reason: 'BY_HAND', paused_at: this.clock.now() } as const;
      await this.webhooks.update(row.id, row.version, changes);
      return {};
    });
  }

  /** Sends what waits; what waited for longer than seven days expires. @throws NotFound, Refused with GuardFailed */
  resume(actor: Actor, id: string): Promise<Webhook> {
    return this.act(actor, 'id', id, 'RESUME', async row => {
      await this.deliveries.expire(row.id, this.clock.in(-WEBHOOK_LIMITS.waitingDays * DAY_SECONDS));
      await this.webhooks.update(row.id, row.version, {
        ...{ state: 'ACTIVE', pause_reason: null, paused_at: null },
        ...{ failures: 0, failing_since: null, quiet_until: null },
      });
      await this.deliveries.hasten(row.id);
      await this.tasks.closeAll(row.id);
      await this.dispatch.sendSoon(row.id);
      return {};
    });
  }

  /** Ends it for good; what waits expires. @throws NotFound, Refused with GuardFailed */
  end(actor: Actor, id: string): Promise<Webhook> {
    return this.act(actor, 'id', id, 'DELETE', async row => {
      const now = this.clock.now();
      await this.deliveries.expire(row.id, this.clock.in(1));
      await this.webhooks.update(row.id, row.version, {
        ...{ state: 'ENDED', pause_reason: null, paused_at: null, ended_at: now },
        ...{ former_sealed: null, former_until: null },
      });
      await this.tasks.closeAll(row.id);
      return {};
    });
  }

  /** @param overlapHours how long the former secret signs as well @throws NotFound, Refused with GuardFailed */
  async rotate(actor: Actor, id: string, overlapHours: number): Promise<{ webhook: Webhook; secret: string }> {
    const secret = newSecret();
    const webhook = await this.act(actor, 'id', id, 'ROTATE_SECRET', async row => {
      const former = overlapHours === 0 ? null : ((await this.webhooks.secrets(row.id))?.secret_sealed ?? null);
      const former_until = former === null ? null : this.clock.in(overlapHours * HOUR);
      const sealed = { secret_sealed: this.seal(row.id, secret), former_sealed: former, former_until };
      await this.webhooks.update(row.id, row.version, sealed);
      return { overlapHours };
    });
    return { webhook, secret };
  }

  /** Sends a test event, also while it is paused. It is tried once. @throws NotFound, Refused with GuardFailed */
  async test(actor: Actor, asked: string): Promise<WebhookDelivery> {
    const eventId = newUuid();
    let deliveryId: string | undefined;
    await this.act(actor, 'id', asked, 'TEST', async row => {
      const [webhook, organisation] = [idOf('Webhook', row.id), idOf('Organisation', row.organisation_id)];
      const event = {
        type: 'webhook.test',
        timestamp: this.clock.now().toISOString(),
        data: { webhook, organisation },
      };
      deliveryId = await this.deliveries.add({
        ...{ webhook_id: row.id, event_id: eventId, event_type: 'webhook.test', subject: webhook },
        payload: JSON.stringify(event),
      });
      await this.dispatch.sendSoon(row.id);
      return {};
    });
    const delivery = (await this.deliveries.byIds([deliveryId ?? ''])).get(deliveryId ?? '');
    if (!delivery) throw new Error('The delivery that was just written is gone.');
    return toDelivery(delivery);
  }

  /** Lets what was sent, or was not, wait again. @throws NotFound, InputInvalid, Refused with GuardFailed */
  async replay(
    actor: Actor,
    input: ReplayWebhookInput,
  ): Promise<{ webhook: Webhook; count: number; hasMore: boolean }> {
    const { eventIds, since, until } = input;
    if ((eventIds == null) === (since == null)) {
      throw InputInvalid.at('input.since', 'replayRange', 'Give either the ids of events, or the time since which.');
    }
    const range = {
      eventIds: eventIds == null ? null : uuidsOf('Event', eventIds, 'input.eventIds'),
      since: since == null ? null : new Date(since),
      until: until == null ? null : new Date(until),
      limit: WEBHOOK_LIMITS.replay,
    };
    let count = 0;
    const webhook = await this.act(actor, ['input', 'id'], input.id, 'REPLAY', async row => {
      count = await this.deliveries.replay(row.id, range);
      await this.dispatch.sendSoon(row.id);
      return { count };
    });
    return { webhook, count, hasMore: count === range.limit };
  }

  private act(
    actor: Actor,
    path: string | readonly string[],
    asked: string,
    action: WebhookAction,
    write: (row: WebhookRow) => Promise<Details>,
  ): Promise<Webhook> {
    const id = uuidOf('Webhook', asked, path);
    return this.unitOfWork.run(async () => {
      const row = await this.webhooks.lock(id);
      if (!row || !mayManage(actor, row.organisation_id)) throw new NotFound('Webhook', asked);
      refuseIfBlocked(webhookWorkflow.blocking(subjectOf(row), action, actor));
      const details = await write(row);
      await this.recorded(actor, action.toLowerCase(), id, details);
      return this.shown(id);
    });
  }

  private recorded(actor: Actor, what: string, subjectId: string, details: Details): Promise<void> {
    return this.audit.record(actor, { action: `webhook.${what}`, subjectType: SUBJECT, subjectId, details });
  }

  private async shown(id: string): Promise<Webhook> {
    const row = (await this.webhooks.byIds([id])).get(id);
    if (!row) throw new Error('The webhook that was just written is gone.');
    return toWebhook(row, this.clock.now());
  }

  private seal(id: string, secret: string): Buffer {
    return this.vault.seal(secretPurpose(id), Buffer.from(secret, 'utf8'));
  }

  private checkUrl(url: string): void {
    try {
      this.outbound.check(url);
    } catch (error) {
      if (error instanceof OutboundError) throw InputInvalid.at('input.url', 'outboundUrl', error.message);
      throw error;
    }
  }
}
