/** The rows of webhooks. */
import type {
  EventType,
  OutboundFailure,
  WebhookDeliveryState,
  WebhookPauseReason,
  WebhookState,
} from '@kurultai/schema';

export interface WebhookRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly label: string;
  readonly url: string;
  readonly events: EventType[];
  readonly state: WebhookState;
  readonly pause_reason: WebhookPauseReason | null;
  readonly paused_at: Date | null;
  readonly former_until: Date | null;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly quiet_until: Date | null;
  readonly version: number;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

/** Without the sealed secrets: only the sender reads those. */
export const WEBHOOK_COLUMNS = [
  ...['id', 'organisation_id', 'label', 'url', 'events', 'state', 'pause_reason', 'paused_at', 'former_until'],
  ...['failures', 'failing_since', 'quiet_until', 'version', 'created_at', 'ended_at'],
].join(', ');

export interface SealedSecrets {
  readonly secret_sealed: Buffer;
  readonly former_sealed: Buffer | null;
  readonly former_until: Date | null;
}

export interface DeliveryRow {
  readonly id: string;
  readonly webhook_id: string;
  readonly event_id: string;
  readonly event_type: EventType;
  readonly subject: string;
  readonly payload: string;
  readonly position: string;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  readonly next_at: Date;
  readonly created_at: Date;
  readonly settled_at: Date | null;
}

export const DELIVERY_COLUMNS = [
  ...['d.id', 'd.webhook_id', 'd.event_id', 'd.event_type', 'd.subject', 'd.payload', 'd.position', 'd.state'],
  ...['d.attempts', 'd.next_at', 'd.created_at', 'd.settled_at'],
].join(', ');

export interface AttemptRow {
  readonly id: string;
  readonly delivery_id: string;
  readonly attempted_at: Date;
  readonly status: number | null;
  readonly failure: OutboundFailure | null;
  readonly duration_ms: number;
  readonly response: string | null;
}
