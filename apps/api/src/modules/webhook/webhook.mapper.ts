/** From rows to models. The one place where rows of webhooks become public; secrets never do. */
import { idOf } from '../../core/ids/index.js';
import { WebhookAttempt, WebhookDelivery } from './contract/webhook-delivery.model.js';
import { Webhook } from './contract/webhook.model.js';
import type { WebhookSubject } from './domain/webhook.workflow.js';
import type { AttemptRow, DeliveryRow, WebhookRow } from './persistence/webhook.rows.js';
import { messageIdOf } from './webhook-dispatch.js';

/** What the workflow looks at. */
export const subjectOf = ({ state, organisation_id }: WebhookRow): WebhookSubject => ({
  state,
  organisationId: organisation_id,
});

/** @param row a webhook that the caller manages */
export const toWebhook = (row: WebhookRow, now: Date): Webhook =>
  Object.assign(new Webhook(), {
    id: idOf('Webhook', row.id),
    uuid: row.id,
    organisationUuid: row.organisation_id,
    subject: subjectOf(row),
    label: row.label,
    url: row.url,
    events: row.events,
    state: row.state,
    pauseReason: row.pause_reason,
    pausedAt: row.paused_at,
    failingSince: row.failing_since,
    formerSecretUntil: row.former_until !== null && row.former_until > now ? row.former_until : null,
    version: row.version,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  });

/** @param row a delivery of a webhook that the caller manages */
export const toDelivery = (row: DeliveryRow): WebhookDelivery =>
  Object.assign(new WebhookDelivery(), {
    id: idOf('WebhookDelivery', row.id),
    uuid: row.id,
    position: row.position,
    eventId: messageIdOf(row.event_id),
    eventType: row.event_type,
    subjectId: row.subject,
    payload: row.payload,
    state: row.state,
    nextAttemptAt: row.state === 'WAITING' ? row.next_at : null,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  });

export const toAttempt = (row: AttemptRow): WebhookAttempt =>
  Object.assign(new WebhookAttempt(), {
    attemptedAt: row.attempted_at,
    status: row.status,
    failure: row.failure,
    durationMs: row.duration_ms,
    response: row.response,
  });
