// The ways in which a document of the SDK is sent.
import { RefusedError, type Refusal } from '../errors/index.js';
import type { Client } from './client.js';
import type { Document } from './document.js';
import type { CallOptions, WriteOptions } from './options.js';

/** What a call learnt beside its answer. */
export interface AnswerFacts {
  /** Names the request in the log of the service. */
  readonly requestId: string | undefined;
  /** How often it was sent. */
  readonly attempts: number;
  /** Whether the service answered from the record of an earlier request under the same idempotency key. */
  readonly replayed: boolean;
}

/** What a write answers when it was not refused, with what the call learnt. */
export type Written<Result> = Exclude<Result[keyof Result], { readonly code: string }> & AnswerFacts;

/** Reads. Tried again when no answer comes. */
export async function read<Result, Variables extends object>(
  client: Client,
  document: Document<Result, Variables>,
  variables: Variables,
  options?: CallOptions,
): Promise<Result> {
  return (await client.exchange(document, variables, options)).data as Result;
}

/**
 * Writes by a document whose one field answers with a success or a refusal. Tried again under one key.
 * @throws RefusedError when the answer is a refusal
 */
export function write<Result extends object, Variables extends object>(
  client: Client,
  document: Document<Result, Variables>,
  variables: Variables,
  options: WriteOptions = {},
): Promise<Written<Result>> {
  const idempotencyKey = options.idempotencyKey ?? crypto.randomUUID();
  return act(client, document, variables, { ...options, idempotencyKey });
}

/** Writes what answers with a secret: no key is possible, so it is sent once. */
export function writeOnce<Result extends object, Variables extends object>(
  client: Client,
  document: Document<Result, Variables>,
  variables: Variables,
  options: CallOptions = {},
): Promise<Written<Result>> {
  return act(client, document, variables, options);
}

async function act<Result extends object>(
  client: Client,
  document: string,
  variables: object,
  options: WriteOptions,
): Promise<Written<Result>> {
  const { data, requestId, attempts, headers, status } = await client.exchange(document, variables, options);
  const [answer] = Object.values(data as object) as [object | Refusal];
  if ('code' in answer) throw new RefusedError(answer, { status, requestId, attempts, url: client.options.url });
  const replayed = headers.get('idempotency-replayed') === 'true';
  return { ...answer, requestId, attempts, replayed } as unknown as Written<Result>;
}
