// The way to one service: who asks, how patiently, and how often.
import { UsageError } from '../errors/index.js';
import { type Answer, machine, RetryBudget, type Runtime, send } from '../transport/index.js';
import type { ClientOptions, WriteOptions } from './options.js';
import { sdkVersion } from './version.js';

/** The longest that a timer of JavaScript can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** The way to one service. `Kurultai` has a method for each thing on top of it. */
export class Client {
  /** Never called as a method of anything: in browsers `fetch` refuses to be one. */
  readonly fetch: typeof fetch;
  private readonly budget = new RetryBudget();

  /**
   * @throws UsageError for an address that is none, for a secret key in a browser, and for a number that is none
   */
  constructor(
    readonly options: ClientOptions,
    private readonly runtime: Runtime = machine,
  ) {
    checkOptions(options);
    this.fetch = (...request) => {
      const own = options.fetch ?? globalThis.fetch;
      return own(...request);
    };
  }

  /**
   * Sends a document and waits for its answer: tried again when none comes, if it is a query or has a key.
   * @throws KurultaiError what stands in the way, or the first error of the answer
   */
  async exchange(
    query: string,
    variables: object | undefined,
    call: WriteOptions = {},
    partial = false,
  ): Promise<Answer & { readonly attempts: number }> {
    checkNumbers(call);
    const { idempotencyKey, signal } = call;
    if (idempotencyKey === '') throw new UsageError('idempotencyKey: it is empty.');
    const { url, onRetry, onDeprecation, ...own } = this.options;
    const maxRetries = call.maxRetries ?? own.maxRetries ?? 3;
    return send(
      {
        url,
        init: {
          method: 'POST',
          headers: this.headers(idempotencyKey),
          body: JSON.stringify({ query, variables }),
          // A service does not move. Workers know no 'error'; what comes instead of an answer is unreadable either way.
          redirect: 'manual',
        },
        fetch: this.fetch,
        signal,
        timeout: call.timeout ?? own.timeout ?? 15_000,
        deadline: call.deadline ?? own.deadline ?? 60_000,
        // The word may stand anywhere, as minifiers write: a false alarm costs a query its retries, and nothing else.
        maxRetries: idempotencyKey || !/\bmutation\b/.test(query) ? maxRetries : 0,
        partial,
        onRetry,
        onDeprecation,
      },
      this.budget,
      this.runtime,
    );
  }

  private headers(idempotencyKey: string | undefined): Record<string, string> {
    const { key, organisation } = this.options;
    return {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'kurultai-client': `sdk/${sdkVersion}`,
      ...(key && { authorization: `Bearer ${key}` }),
      ...(organisation && { 'kurultai-organisation': organisation }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    };
  }
}

function checkOptions({ url, key, ...numbers }: ClientOptions): void {
  if (!/^https?:\/\//.test(url)) throw new UsageError(`url: ${url} is no web address.`);
  if (key?.startsWith('kur_sk_') && ('document' in globalThis || 'importScripts' in globalThis)) {
    throw new UsageError('key: a page shows it to everybody. Use a publishable one, kur_pk_….');
  }
  checkNumbers(numbers);
}

/** @throws UsageError for a number that is none */
export function checkNumbers(given: Partial<Record<'timeout' | 'deadline' | 'maxRetries', number | undefined>>): void {
  for (const [name, least] of [
    ['timeout', 1],
    ['deadline', 1],
    ['maxRetries', 0],
  ] as const) {
    const value = given[name] ?? least;
    if (!(value >= least && value <= LONGEST))
      throw new UsageError(`${name}: ${value} is no number from ${least} to ${LONGEST}.`);
  }
}
