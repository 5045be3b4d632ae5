// Any number of publications in requests of the right size.
import { type CallOptions, type Client, write } from '../client/index.js';
import {
  type ErrorFacts,
  errorOfAnswer,
  InputInvalidError,
  type KurultaiError,
  RefusedError,
} from '../errors/index.js';
import { publishManyDocument, type PublishInput, type PublishMany } from '../generated/operations.js';
import { batchesOf } from './batches.js';

/** Milliseconds for one request, and for it with its retries: the service works through 500 items, for several requests at once. */
const [TIMEOUT, DEADLINE] = [120_000, 600_000];

export interface PublishManyOptions extends CallOptions {
  /** Milliseconds for one attempt of a request; the client's, or 120 000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a request with its retries; the client's, or 600 000. */
  readonly deadline?: number | undefined;
  /** How many requests are under way at once; 4 when left out. */
  readonly concurrency?: number;
  /** Only says what would happen. */
  readonly dryRun?: boolean;
  /** How many items to pass over: the index behind the last result of an earlier run over the same items. */
  readonly from?: number;
}

interface Item {
  /** Which item of yours it is, from 0. */
  readonly index: number;
  readonly externalId: string | null;
}

/** What became of one item. */
export type PublishedItem =
  | (Item & {
      readonly ok: true;
      readonly outcome: Outcome;
      readonly publication: { readonly id: string; readonly version: number } | null;
    })
  | (Item & { readonly ok: false; readonly outcome: 'REFUSED'; readonly error: KurultaiError });

type Answer = Extract<PublishMany['publishMany'], { readonly results: unknown }>['results'][number];
type Outcome = Exclude<Answer['outcome'], 'REFUSED'>;

export async function* publishMany(
  client: Client,
  items: Iterable<PublishInput> | AsyncIterable<PublishInput>,
  { concurrency = 4, dryRun = false, from = 0, signal, ...call }: PublishManyOptions,
): AsyncGenerator<PublishedItem, void, undefined> {
  const left = new AbortController();
  const joined = {
    ...call,
    timeout: call.timeout ?? client.options.timeout ?? TIMEOUT,
    deadline: call.deadline ?? client.options.deadline ?? DEADLINE,
    signal: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
  };
  const underWay: Promise<PublishedItem[]>[] = [];
  try {
    for await (const { start, items: batch } of batchesOf(items, from)) {
      const sent = send(client, start, batch, dryRun, joined);
      // A later request may fail while an earlier one is awaited: its failure is met in its turn.
      sent.catch(() => undefined);
      underWay.push(sent);
      if (underWay.length >= concurrency) yield* (await underWay.shift()) ?? [];
    }
    for (const sent of underWay) yield* await sent;
  } finally {
    // Whoever breaks off, or meets a failure, waits for no more: what is under way may still be done.
    left.abort();
  }
}

async function send(
  client: Client,
  start: number,
  items: readonly PublishInput[],
  dryRun: boolean,
  call: CallOptions,
): Promise<PublishedItem[]> {
  try {
    const { results, ...facts } = await write(client, publishManyDocument, { input: { items, dryRun } }, call);
    return results.map(result => itemOf(start, result, { ...facts, url: client.options.url }));
  } catch (error) {
    const [only, ...more] = items;
    // One that is too large by itself must not stop those behind it, today and whenever the run is resumed.
    if (!only || more.length > 0 || !InputInvalidError.is(error)) throw error;
    return [{ index: start, externalId: only.externalId ?? null, ok: false, outcome: 'REFUSED', error }];
  }
}

function itemOf(
  start: number,
  { index, externalId, outcome, publication, ...why }: Answer,
  facts: ErrorFacts,
): PublishedItem {
  const item = { index: start + index, externalId };
  if (outcome !== 'REFUSED') return { ...item, ok: true, outcome, publication };
  const { code, message, violations, guards } = why;
  const refusal = { code: code ?? 'UNKNOWN', message: message ?? 'Refused.' };
  if (guards.length > 0) return { ...item, ok: false, outcome, error: new RefusedError({ ...refusal, guards }, facts) };
  const extensions = { code: violations.length > 0 ? 'INPUT_INVALID' : refusal.code, violations };
  return { ...item, ok: false, outcome, error: errorOfAnswer({ message: refusal.message, extensions }, facts) };
}
