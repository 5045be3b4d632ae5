// One request and its answer, within one time limit.
import {
  AbortedError,
  ConnectionError,
  errorOfAnswer,
  type GraphQLErrorEntry,
  KurultaiError,
  TimeoutError,
  UnreadableAnswerError,
} from '../errors/index.js';
import { retryAfterOf } from './retry-after.js';
import type { Runtime } from './runtime.js';

/** The service's answer, as GraphQL over HTTP has it. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLErrorEntry[];
  /** What the request uses that will go away. */
  readonly deprecations: readonly string[];
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
}

export interface Attempt {
  readonly url: string;
  readonly init: RequestInit;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal | undefined;
  /** In milliseconds. */
  readonly timeout: number;
  /** Which attempt it is, from 1. */
  readonly number: number;
  /** Whether data beside errors are an answer. */
  readonly partial: boolean;
}

/** Sends once. @returns the answer, or why there is none; it does not throw */
export async function attempt(one: Attempt, runtime: Runtime): Promise<Answer | KurultaiError> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const callOff = runtime.after(one.timeout, stop);
  one.signal?.addEventListener('abort', stop);
  if (one.signal?.aborted) stop();
  try {
    const response = await one.fetch(one.url, { ...one.init, signal: limit.signal });
    return read(response, await response.text(), one, runtime);
  } catch (cause) {
    const facts = { attempts: one.number, url: one.url, cause };
    if (one.signal?.aborted) return new AbortedError({ ...facts, cause: one.signal.reason });
    if (limit.signal.aborted) return new TimeoutError(`No answer in ${one.timeout} ms.`, facts);
    return new ConnectionError(`${one.url} could not be reached.`, facts);
  } finally {
    callOff();
    one.signal?.removeEventListener('abort', stop);
  }
}

function read({ status, headers }: Response, text: string, one: Attempt, runtime: Runtime): Answer | KurultaiError {
  const requestId = headers.get('x-request-id') ?? undefined;
  const retryAfter = retryAfterOf(headers, runtime.now());
  const facts = { status, requestId, attempts: one.number, url: one.url, retryAfter };
  const body = parse(text);
  if (!body) return new UnreadableAnswerError(`${one.url} answered ${status} with no GraphQL.`, facts);
  const { data = null, errors = [], extensions: { deprecations = [] } = {} } = body;
  const [first] = errors;
  if (first && !(one.partial && data !== null)) return errorOfAnswer(first, { ...facts, data });
  return { data, errors, deprecations, status, headers, requestId };
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLErrorEntry[];
  readonly extensions?: { readonly deprecations?: readonly string[] };
}

function parse(text: string): Body | undefined {
  try {
    const body = JSON.parse(text) as Body;
    return 'data' in body || Array.isArray(body.errors) ? body : undefined;
  } catch {
    return undefined;
  }
}
