// The two ways in which every namespace reads: one thing, and a list of things.
import { type Connection, List, type PageOptions } from '../paging/index.js';
import { read } from './calls.js';
import type { Client } from './client.js';
import type { Document } from './document.js';
import type { CallOptions } from './options.js';

/** In which languages texts are wanted. */
export interface LanguageOptions {
  /** Languages that the reader understands, best first, as BCP 47 tags. Left out: in the author's. */
  readonly languages?: readonly string[] | undefined;
}

/** What a reading of one thing takes. */
export interface ReadOptions extends CallOptions, LanguageOptions {}

/** What a list takes besides its own filters. */
export interface ListOptions extends ReadOptions, PageOptions {}

/** Parts what is for the way from what is for the service. */
export function partOptions<Options extends CallOptions>(
  options: Options,
): [CallOptions, Omit<Options, keyof CallOptions>] {
  const { signal, timeout, deadline, maxRetries, ...variables } = options;
  return [{ signal, timeout, deadline, maxRetries }, variables];
}

/** A list by a document, whose one field is a connection. @param own variables that the caller of the method does not choose */
export function listOf<Result extends Readonly<Record<string, Connection<Item>>>, Variables extends object, Item>(
  client: Client,
  document: Document<Result, Variables>,
  options: ListOptions,
  own: object = {},
): List<Item> {
  const [call, { after, ...variables }] = partOptions(options);
  return new List(async from => {
    const answer = await read(client, document, { ...variables, ...own, after: from } as unknown as Variables, call);
    return Object.values(answer)[0] as Connection<Item>;
  }, after);
}
