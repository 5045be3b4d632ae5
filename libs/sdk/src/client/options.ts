// What a client is told once, and what a call may say otherwise.
import type { RetryNotice } from '../transport/index.js';

/** What `new Kurultai(…)` and `new Client(…)` take. */
export interface ClientOptions {
  /** The address of the service, such as `https://network.example/graphql`. */
  readonly url: string;
  /**
   * `kur_sk_…`, the secret key of an organisation, on a server only; `kur_pk_…`, the publishable key of a site; or the
   * access token of a person. Without one the client reads what everybody may read.
   */
  readonly key?: string | undefined;
  /** For which organisation a person with several mandates acts: its id. */
  readonly organisation?: string | undefined;
  /** Milliseconds for one attempt; 15 000 when left out. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a whole call, with its retries; 60 000 when left out. */
  readonly deadline?: number | undefined;
  /** How often a call is sent again at most; 3 when left out. A write without an idempotency key is never sent again. */
  readonly maxRetries?: number | undefined;
  /** Another `fetch`; the runtime's own when left out. */
  readonly fetch?: typeof fetch | undefined;
  /** Told before each new attempt. */
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined;
  /** Told with each answer to a request that uses something deprecated: what it is, and what to use instead. */
  readonly onDeprecation?: ((message: string) => void) | undefined;
}

/** What every method takes as its last argument. */
export interface CallOptions {
  /** Ends the call: nothing is sent any more, and it rejects with AbortedError. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, instead of the client's. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call, instead of the client's. */
  readonly deadline?: number | undefined;
  readonly maxRetries?: number | undefined;
}

/** What a write takes besides. */
export interface WriteOptions extends CallOptions {
  /**
   * The key under which the service does it once, however often it is asked: 1 to 200 visible ASCII characters, kept for
   * a week. Made anew for each call when left out; bring your own to be safe across restarts of your program.
   */
  readonly idempotencyKey?: string | undefined;
}
