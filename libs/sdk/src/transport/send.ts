// Sends until it is answered, refused, out of tries, out of time, or called off.
import { AbortedError, type KurultaiError, TimeoutError } from '../errors/index.js';
import { type Answer, attempt } from './attempt.js';
import { type RetryBudget, waitBefore } from './retry-policy.js';
import type { Runtime } from './runtime.js';

/** What is told before each new attempt. */
export interface RetryNotice {
  /** Which attempt comes now, from 2. */
  readonly attempt: number;
  /** In how many milliseconds. */
  readonly wait: number;
  /** Why the last one failed. */
  readonly error: KurultaiError;
}

export interface Sending {
  readonly url: string;
  readonly init: RequestInit;
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  /** Milliseconds for all of them, waiting included. */
  readonly deadline: number;
  /** How often it may be sent again: 0 for a write that has no key. */
  readonly maxRetries: number;
  readonly partial: boolean;
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined;
  readonly onDeprecation?: ((message: string) => void) | undefined;
}

/** @throws KurultaiError the last failure, when no more attempt is worth it or allowed */
export async function send(
  sending: Sending,
  budget: RetryBudget,
  runtime: Runtime,
): Promise<Answer & { readonly attempts: number }> {
  const { signal, maxRetries, timeout } = sending;
  const end = runtime.now() + sending.deadline;
  for (let number = 1; ; number += 1) {
    const left = end - runtime.now();
    const result = await attempt({ ...sending, signal, number, timeout: Math.min(timeout, left) }, runtime);
    if (!(result instanceof Error)) {
      budget.giveBack();
      for (const message of result.deprecations) sending.onDeprecation?.(message);
      return { ...result, attempts: number };
    }
    const error = runtime.now() < end ? result : tooLate(sending, number, result);
    if (!error.retryable || number > maxRetries) throw error;
    const wait = waitBefore(number, result.retryAfter, runtime);
    if (wait === undefined || runtime.now() + wait >= end || !budget.take()) throw error;
    sending.onRetry?.({ attempt: number + 1, wait, error });
    if (!(await pause(wait, signal, runtime)))
      throw new AbortedError({ attempts: number, url: sending.url, cause: signal?.reason });
  }
}

/** The deadline cut the attempt short: what counts is how long all of it took. */
function tooLate({ deadline, url }: Sending, attempts: number, cause: KurultaiError): KurultaiError {
  return TimeoutError.is(cause) ? new TimeoutError(`No answer in ${deadline} ms.`, { attempts, url, cause }) : cause;
}

/** @returns false when the signal came first */
function pause(milliseconds: number, signal: AbortSignal | undefined, runtime: Runtime): Promise<boolean> {
  return new Promise(resolve => {
    const end = (whole: boolean): void => {
      callOff();
      signal?.removeEventListener('abort', aborted);
      resolve(whole);
    };
    const aborted = (): void => end(false);
    const callOff = runtime.after(milliseconds, () => end(true));
    signal?.addEventListener('abort', aborted);
    if (signal?.aborted) aborted();
  });
}
