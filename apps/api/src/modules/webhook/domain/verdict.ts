/** What an attempt means: for the event, and for the webhook. Pure: it gets the time, and a number for the jitter. */
import { type OutboundFailure, WEBHOOK_LIMITS, type WebhookPauseReason } from '@kurultai/schema';

/** What came of an attempt. */
export interface Outcome {
  /** The status of the answer; null when there was none. */
  readonly status: number | null;
  readonly failure: OutboundFailure | null;
  /** The header Retry-After as it came. */
  readonly retryAfter: string | null;
}

/** How the webhook did before. */
export interface Track {
  /** Attempts of this event in this round, this one included. */
  readonly attempts: number;
  /** Failed attempts of the webhook since its last success, without this one. */
  readonly failures: number;
  readonly failingSince: Date | null;
  /** A test is tried once, and says nothing of the webhook. */
  readonly test: boolean;
}

export interface Verdict {
  readonly state: 'DELIVERED' | 'WAITING' | 'DEAD';
  /** When the next attempt is made; null when there is none. */
  readonly nextAt: Date | null;
  readonly failures: number;
  readonly failingSince: Date | null;
  /** Until when the webhook is sent nothing at all. */
  readonly quietUntil: Date | null;
  readonly pause: Exclude<WebhookPauseReason, 'BY_HAND'> | null;
}

const { pauses, retryAfter: LONGEST, failingDays } = WEBHOOK_LIMITS;
const DAY_MS = 86_400_000;
/** A receiver that fails is left in peace for a while, whatever else waits for it. Seconds. */
const QUIET = { first: 5, most: 300 };
/** Answers with which a receiver may say when to come again. */
const LATER: ReadonlySet<number> = new Set([429, 503]);

/**
 * Seconds until the next attempt; undefined after the last one.
 * @param attempts how many were made
 * @param jitter 0 to 1: a tenth less to a tenth more, so that those who failed together do not come back together
 */
export function pauseAfter(attempts: number, jitter: number): number | undefined {
  const pause = pauses[attempts - 1];
  return pause === undefined ? undefined : pause * (0.9 + 0.2 * jitter);
}

/** Seconds that a header Retry-After asks for, in seconds or as a date; within bounds. 0 when it asks for nothing. */
export function secondsOf(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0;
  const text = retryAfter.trim();
  const seconds = /^\d{1,9}$/u.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), LONGEST);
}

export function verdictOn({ status, retryAfter }: Outcome, track: Track, now: Date, jitter: number): Verdict {
  const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
  const done = status !== null && status >= 200 && status < 300;
  const { failures, failingSince } = track;
  if (track.test) {
    const kept = { nextAt: null, failures, failingSince, quietUntil: null, pause: null };
    return { state: done ? 'DELIVERED' : 'DEAD', ...kept };
  }
  if (done) {
    return { state: 'DELIVERED', nextAt: null, failures: 0, failingSince: null, quietUntil: null, pause: null };
  }
  const since = failingSince ?? now;
  const asked = status !== null && LATER.has(status) ? secondsOf(retryAfter, now) : 0;
  const pause = pauseAfter(track.attempts, jitter);
  const quiet = Math.max(Math.min(QUIET.first * 2 ** Math.min(failures, 20), QUIET.most), asked);
  // Or an event died, which takes three days, and nothing got through meanwhile.
  const died = pause === undefined && failures + 1 >= track.attempts;
  const failing = died || now.getTime() - since.getTime() >= failingDays * DAY_MS;
  return {
    state: pause === undefined ? 'DEAD' : 'WAITING',
    nextAt: pause === undefined ? null : at(Math.max(pause, asked)),
    failures: failures + 1,
    failingSince: since,
    quietUntil: at(quiet),
    pause: status === 410 ? 'GONE' : failing ? 'FAILING' : null,
  };
}
