// The way to one service: who asks, how patiently, and how often.
import { RefusedError, type Refusal, UsageError } from '../errors/index.js';
import { machine, RetryBudget, type Runtime, send } from '../transport/index.js';
import { sdkVersion } from './version.js';
import { Deprecations } from './deprecations.js';
import { type Document, textOf, type TypedDocument } from './document.js';
import type { CallOptions, ClientOptions, WriteOptions } from './options.js';

/** What a call learnt beside its answer. */
export interface AnswerFacts {
  /** Names the request in the log of the service. */
  readonly requestId: string | undefined;
  /** How often it was sent. */
  readonly attempts: number;
  /** Whether the service answered from the record of an earlier request under the same idempotency key. */
  readonly replayed: boolean;
}

/** A result with errors beside it, as `partial: true` allows. */
export interface PartialResult<Result> {
  readonly data: Result;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** Sends documents to one service. `Kurultai` has a method for each thing on top of it. */
export class Client {
  private readonly options: ClientOptions;
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

  /**
   * Sends a document of your own. A query is tried again when no answer comes; a mutation only with an `idempotencyKey`.
   * @throws AnswerError the first error of the answer, with what was answered beside it in `data`
   */
  request<Result, Variables extends object>(
    document: Document<Result, Variables> | TypedDocument<Result, Variables>,
    variables?: Variables,
    options?: WriteOptions & { readonly partial?: false },
  ): Promise<Result>;
  request<Result, Variables extends object>(
    document: Document<Result, Variables> | TypedDocument<Result, Variables>,
    variables: Variables | undefined,
    options: WriteOptions & { readonly partial: true },
  ): Promise<PartialResult<Result>>;
  async request<Result>(
    document: unknown,
    variables?: object,
    options: WriteOptions & { readonly partial?: boolean } = {},
  ): Promise<Result | PartialResult<Result>> {
    const text = await textOf(document);
    const { data, errors } = await this.exchange(text, variables, options, options.partial ?? false);
    return options.partial ? { data: data as Result, errors } : (data as Result);
  }

  /** Reads by a document of the SDK. Tried again when no answer comes. */
  async read<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): Promise<Result> {
    return (await this.exchange(document, variables, options, false)).data as Result;
  }

  /**
   * Writes by a document of the SDK, whose one field answers with a success or a refusal. Tried again under one key.
   * @throws RefusedError when the answer is a refusal
   */
  async write<Result extends object, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
    options: WriteOptions = {},
  ): Promise<Written<Result>> {
    return this.act(document, variables, { idempotencyKey: crypto.randomUUID(), ...options });
  }

  /** Writes what answers with a secret: no key is possible, so it is sent once. */
  async writeOnce<Result extends object, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
    options: CallOptions = {},
  ): Promise<Written<Result>> {
    return this.act(document, variables, options);
  }

  /** The `fetch` that the client was given. */
  get fetch(): typeof fetch {
    return this.options.fetch ?? globalThis.fetch;
  }

  private async act<Result extends object>(
    document: string,
    variables: object,
    options: WriteOptions,
  ): Promise<Written<Result>> {
    const { data, requestId, attempts, headers, status } = await this.exchange(document, variables, options, false);
    const [answer] = Object.values(data as object) as [object | Refusal];
    if ('code' in answer) throw new RefusedError(answer, { status, requestId, attempts, url: this.options.url });
    const replayed = headers.get('idempotency-replayed') === 'true';
    return { ...answer, requestId, attempts, replayed } as unknown as Written<Result>;
  }

  private async exchange(query: string, variables: object | undefined, call: WriteOptions = {}, partial: boolean) {
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

/** What a write answers when it was not refused, with what the call learnt. */
export type Written<Result> = Exclude<Result[keyof Result], { readonly code: string }> & AnswerFacts;

function checkOptions({ url, key, timeout, deadline, maxRetries }: ClientOptions): void {
  if (!/^https?:\/\//.test(url))
    throw new UsageError(`url: ${url} is no address that begins with https:// or http://.`);
  if (key?.startsWith('kur_sk_') && 'document' in globalThis) {
    throw new UsageError('A secret key in a page can be read by everybody. Use a publishable key, kur_pk_….');
  }
  for (const [name, value] of Object.entries({ timeout, deadline })) {
    if (value !== undefined && !(value > 0))
      throw new UsageError(`${name}: ${value} is no number of milliseconds above 0.`);
  }
  if (maxRetries !== undefined && !(maxRetries >= 0))
    throw new UsageError(`maxRetries: ${maxRetries} is no number from 0.`);
}
