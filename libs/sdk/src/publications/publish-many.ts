// Any number of publications in requests of the right size.
import { type CallOptions, type Client, write } from '../client/index.js';
import {
  AnswerError,
  InputInvalidError,
  type KurultaiError,
  RefusedError,
  StaleError,
  NotFoundError,
} from '../errors/index.js';
import { publishManyDocument, type PublishInput, type PublishMany } from '../generated/operations.js';
import { batchesOf } from './batches.js';

export interface PublishManyOptions extends CallOptions {
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
  { concurrency = 4, dryRun = false, from = 0, ...call }: PublishManyOptions,
): AsyncGenerator<PublishedItem, void, undefined> {
  const underWay: Promise<PublishedItem[]>[] = [];
  for await (const { start, items: batch } of batchesOf(items, from)) {
    const sent = send(client, start, batch, dryRun, call);
    // A later request may fail while an earlier one is awaited: its failure is met in its turn.
    sent.catch(() => undefined);
    underWay.push(sent);
    if (underWay.length >= concurrency) yield* (await underWay.shift()) ?? [];
  }
  for (const sent of underWay) yield* await sent;
}

async function send(
  client: Client,
  start: number,
  items: readonly PublishInput[],
  dryRun: boolean,
  call: CallOptions,
): Promise<PublishedItem[]> {
  const { results } = await write(client, publishManyDocument, { input: { items, dryRun } }, call);
  return results.map(result => itemOf(start, result));
}

function itemOf(start: number, { index, externalId, outcome, publication, ...why }: Answer): PublishedItem {
  const item = { index: start + index, externalId };
  if (outcome !== 'REFUSED') return { ...item, ok: true, outcome, publication };
  return { ...item, ok: false, outcome, error: errorOf(why) };
}

function errorOf({
  code,
  message,
  violations,
  guards,
}: Pick<Answer, 'code' | 'message' | 'violations' | 'guards'>): KurultaiError {
  const name = code ?? 'UNKNOWN';
  const words = message ?? 'Refused.';
  if (violations.length > 0) return new InputInvalidError(name, words, { violations });
  if (name === 'STALE') return new StaleError(name, words);
  if (name === 'NOT_FOUND') return new NotFoundError(name, words);
  return guards.length > 0 ? new RefusedError({ code: name, message: words, guards }) : new AnswerError(name, words);
}
