// Whether and when to try again. Full jitter: https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
import type { Runtime } from './runtime.js';

const FIRST_MS = 300;
const LONGEST_MS = 10_000;
/** What the service may ask for at most, in seconds; beyond it the caller decides. */
const RETRY_AFTER_CAP = 20;

/**
 * The tokens of all requests of a client. A retry takes one, a success gives a tenth back: a service that is down is
 * asked little more often than by clients that do not retry at all.
 */
export class RetryBudget {
  private tokens = 10;

  take(): boolean {
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  giveBack(): void {
    this.tokens = Math.min(10, this.tokens + 0.1);
  }
}

/**
 * Milliseconds to wait before the next attempt; undefined when the service asks for more than the cap.
 * @param failed how many attempts have failed, at least 1
 * @param asked what `Retry-After` says, in seconds
 */
export function waitBefore(failed: number, asked: number | undefined, runtime: Runtime): number | undefined {
  if (asked !== undefined) return asked > RETRY_AFTER_CAP ? undefined : asked * 1000;
  return runtime.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (failed - 1));
}
