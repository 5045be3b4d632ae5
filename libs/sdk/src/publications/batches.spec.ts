import { describe, expect, it } from '@jest/globals';
import { batchesOf } from './batches.js';

async function sizes(items: Iterable<string>, from = 0): Promise<[number, number][]> {
  const found: [number, number][] = [];
  for await (const { start, items: batch } of batchesOf(items, from)) found.push([start, batch.length]);
  return found;
}

describe('the requests of publishMany', () => {
  it('hold at most 500 items', async () => {
    await expect(sizes(Array<string>(1100).fill('x'))).resolves.toEqual([
      [0, 500],
      [500, 500],
      [1000, 100],
    ]);
  });

  it('hold at most what the service takes, counted in bytes and not in characters', async () => {
    // Two bytes for each letter: two of these are more than 2 MiB together.
    const long = 'ә'.repeat(600 * 1024);
    await expect(sizes([long, long, 'x'])).resolves.toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('send alone what is too large by itself: the service says why it refuses it', async () => {
    await expect(sizes(['x', 'y'.repeat(3 * 1024 * 1024), 'z'])).resolves.toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('pass over what an earlier run has done', async () => {
    await expect(sizes(Array<string>(1100).fill('x'), 700)).resolves.toEqual([[700, 400]]);
  });

  it('are none for nothing', async () => {
    await expect(sizes([])).resolves.toEqual([]);
  });
});
