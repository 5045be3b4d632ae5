// Webhooks: where an organisation is told of what happens.

/** Where a webhook stands. */
export const WEBHOOK_STATES = {
  ACTIVE: 'It is told of events.',
  PAUSED: 'Events wait until it is resumed, up to seven days.',
  ENDED: 'It was deleted. What it was told of can still be read.',
} as const;
/** One of {@link WEBHOOK_STATES}. */
export type WebhookState = keyof typeof WEBHOOK_STATES;

/** Why a webhook is paused. */
export const WEBHOOK_PAUSE_REASONS = {
  BY_HAND: 'Somebody of the organisation paused it.',
  FAILING: 'For three days nothing but failures came back.',
  GONE: 'The receiver answered 410: it wants no more.',
} as const;
/** One of {@link WEBHOOK_PAUSE_REASONS}. */
export type WebhookPauseReason = keyof typeof WEBHOOK_PAUSE_REASONS;

/** What became of one event for one webhook. */
export const WEBHOOK_DELIVERY_STATES = {
  WAITING: 'It will be sent: for the first time, or again.',
  DELIVERED: 'The receiver took it, with a status from 200 to 299.',
  DEAD: 'The last attempt failed. It can be replayed.',
  EXPIRED: 'The webhook was paused for too long, or ended. It can be replayed while the webhook lives.',
} as const;
/** One of {@link WEBHOOK_DELIVERY_STATES}. */
export type WebhookDeliveryState = keyof typeof WEBHOOK_DELIVERY_STATES;

/** The numbers of webhooks. */
export const WEBHOOK_LIMITS = {
  /** Webhooks of one organisation that are not ended. */
  perOrganisation: 10,
  /** Seconds between two attempts; each up to a tenth shorter or longer. Together three days. */
  pauses: [5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 72_000],
  /** Seconds that a receiver has for its answer. */
  timeout: 15,
  /** Seconds that a receiver may put off the next attempt by Retry-After. */
  retryAfter: 21_600,
  /** Days of nothing but failures after which a webhook is paused. */
  failingDays: 3,
  /** Days that an event waits for a paused webhook. */
  waitingDays: 7,
  /** Days that what was delivered, or died, can be read and replayed. */
  keptDays: 90,
  /** Deliveries that one replay sends again. */
  replay: 1000,
  /** Hours that the former secret signs as well, at most. */
  overlapHours: 168,
  /** Code points of an answer that are kept. */
  response: 500,
} as const;
