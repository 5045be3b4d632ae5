// Cuts a row of items into requests that the service takes: 500 items, 2 MiB.

const ITEMS = 500;
/** Under the 2 MiB of the service, with room for the document around the items. */
const BYTES = 2 * 1024 * 1024 - 16 * 1024;

export interface Batch<Item> {
  /** The index of its first item. */
  readonly start: number;
  readonly items: readonly Item[];
}

/** @param from how many items to pass over */
export async function* batchesOf<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  from: number,
): AsyncGenerator<Batch<Item>, void, undefined> {
  const encoder = new TextEncoder();
  let batch: Item[] = [];
  let start = from;
  let bytes = 0;
  let index = -1;
  for await (const item of items) {
    index += 1;
    if (index < from) continue;
    const size = encoder.encode(JSON.stringify(item)).length + 1;
    if (batch.length > 0 && (batch.length >= ITEMS || bytes + size > BYTES)) {
      yield { start, items: batch };
      batch = [];
      start = index;
      bytes = 0;
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield { start, items: batch };
}
