// The way to one service: who asks, how patiently, and how often.
import { UsageError } from '../errors/index.js';
import { type Answer, machine, RetryBudget, type Runtime, send } from '../transport/index.js';
import { Deprecations } from './deprecations.js';
import type { ClientOptions, WriteOptions } from './options.js';
import { sdkVersion } from './version.js';

/** The way to one service. `Kurultai` has a method for each thing on top of it. */
export class Client {
  readonly options: ClientOptions;
  private readonly budget = new RetryBudget();
  private readonly deprecations: Deprecations;

  /**
   * @throws UsageError for an address that is none, for a secret key in a browser, and for a time that is no positive number
   */
  constructor(
    options: ClientOptions,
    private readonly runtime: Runtime = machine,
  ) {
    checkOptions(options);
    this.options = options;
    this.deprecations = new Deprecations(options.onDeprecation);
  }

  /** The `fetch` that the client was given. */
  get fetch(): typeof fetch {
    return this.options.fetch ?? globalThis.fetch;
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
    const { url, timeout = 15_000, deadline = 60_000, maxRetries = 3, onRetry } = this.options;
    const mayRepeat = call.idempotencyKey !== undefined || !/^\s*mutation\b/m.test(query);
    const answer = await send(
      {
        url,
        init: {
          method: 'POST',
          headers: this.headers(call.idempotencyKey),
          body: JSON.stringify({ query, variables }),
          redirect: 'error',
        },
        fetch: this.fetch,
        signal: call.signal,
        timeout: call.timeout ?? timeout,
        deadline: call.deadline ?? deadline,
        maxRetries: mayRepeat ? (call.maxRetries ?? maxRetries) : 0,
        partial,
        onRetry,
      },
      this.budget,
      this.runtime,
    );
    this.deprecations.hear(answer.headers);
    return answer;
  }

  private headers(idempotencyKey: string | undefined): Record<string, string> {
    const { key, organisation, version } = this.options;
    return {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'kurultai-client': `sdk/${sdkVersion}`,
      ...(key && { authorization: `Bearer ${key}` }),
      ...(organisation && { 'kurultai-organisation': organisation }),
      ...(version && { 'kurultai-version': version }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    };
  }
}

function checkOptions({ url, key, ...numbers }: ClientOptions): void {
  if (!/^https?:\/\//.test(url)) throw new UsageError(`url: ${url} is no web address.`);
  if (key?.startsWith('kur_sk_') && 'document' in globalThis) {
    throw new UsageError('key: everybody can read a secret key in a page. Use a publishable one, kur_pk_….');
  }
  for (const name of ['timeout', 'deadline', 'maxRetries'] as const) {
    if (!((numbers[name] ?? 1) >= 0)) throw new UsageError(`${name}: ${numbers[name]} is no number from 0.`);
  }
}
