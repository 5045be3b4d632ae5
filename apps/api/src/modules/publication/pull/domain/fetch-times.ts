/** When a feed is read next. */
import { FEED_LIMITS } from '@kurultai/schema';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So that the feeds that were registered together are not read together for ever. */
const JITTER = 0.1;

const in_ = (now: Date, milliseconds: number, draw: number): Date =>
  new Date(now.getTime() + milliseconds * (1 + JITTER * (2 * draw - 1)));

/** After a feed was read. @param draw from 0 to 1 */
export const afterReading = (now: Date, draw: number): Date => in_(now, FEED_LIMITS.minutes * MINUTE, draw);

/**
 * After the `failures`-th failure in a row: twice as long each time, up to a day.
 * @param retryAfter when its site wants to be called again; no earlier than that, and within a week
 */
export function afterFailure(now: Date, failures: number, draw: number, retryAfter: Date | null = null): Date {
  const pause = Math.min(FEED_LIMITS.minutes * MINUTE * 2 ** Math.min(failures, 10), DAY);
  const next = in_(now, pause, draw);
  if (retryAfter === null || retryAfter <= next) return next;
  return new Date(Math.min(retryAfter.getTime(), now.getTime() + 7 * DAY));
}

/** The header of that name: seconds, or a date. Null when it says neither. */
export function readRetryAfter(header: string | undefined, now: Date): Date | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return new Date(now.getTime() + Number(text) * 1000);
  const instant = Date.parse(text);
  return text === '' || Number.isNaN(instant) ? null : new Date(instant);
}
