// A document of your own.
import type { Client } from './client.js';
import { type Document, textOf, type TypedDocument } from './document.js';
import type { WriteOptions } from './options.js';

/** A result with errors beside it, as `partial: true` allows. */
export interface PartialResult<Result> {
  readonly data: Result;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** What a document of your own takes. */
export interface RequestOptions extends WriteOptions {
  /** Returns `{ data, errors }` instead of throwing when there are both. */
  readonly partial?: boolean | undefined;
}

/**
 * Sends a document. A query is tried again when no answer comes; a mutation only with an `idempotencyKey`.
 * @throws AnswerError the first error of the answer, with what was answered beside it in `data`
 */
export async function request<Result, Variables extends object>(
  client: Client,
  document: Document<Result, Variables> | TypedDocument<Result, Variables>,
  variables: Variables | undefined,
  { partial = false, ...options }: RequestOptions,
): Promise<Result | PartialResult<Result>> {
  const { data, errors } = await client.exchange(await textOf(document), variables, options, partial);
  return partial ? { data: data as Result, errors } : (data as Result);
}
