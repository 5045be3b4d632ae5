import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../errors/index.js';
import { List } from './list.js';

const asked: (string | null | undefined)[] = [];
/** Seven numbers in pages of three. */
function numbers(after?: string | null): List<number> {
  asked.length = 0;
  return new List(async from => {
    asked.push(from);
    const start = from ? Number(from) : 0;
    const nodes = [0, 1, 2, 3, 4, 5, 6].slice(start, start + 3);
    return { nodes, pageInfo: { hasNextPage: start + 3 < 7, endCursor: String(start + nodes.length) }, totalCount: 7 };
  }, after);
}

describe('a list', () => {
  it('is its first page when it is awaited, and asks for no other', async () => {
    const page = await numbers();
    expect(page).toMatchObject({ nodes: [0, 1, 2], totalCount: 7, endCursor: '3', hasNextPage: true });
    expect(asked).toHaveLength(1);
  });

  it('gives every item once, page after page, when it is gone through', async () => {
    const items: number[] = [];
    for await (const item of numbers()) items.push(item);
    expect(items).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(asked).toEqual([undefined, '3', '6']);
  });

  it('asks for nothing more once nobody wants more', async () => {
    for await (const item of numbers()) if (item === 1) break;
    expect(asked).toHaveLength(1);
  });

  it('goes on from a cursor that was kept', async () => {
    const cursors: (string | null)[] = [];
    for await (const page of numbers('3').pages()) cursors.push(page.endCursor);
    expect(cursors).toEqual(['6', '7']);
  });

  it('has nothing behind its last page', async () => {
    const last = await (await (await numbers()).next())?.next();
    expect(last?.nodes).toEqual([6]);
    await expect(last?.next()).resolves.toBeUndefined();
  });

  it('comes as an array up to the limit that was said, and refuses to cut it off silently', async () => {
    await expect(numbers().toArray({ limit: 7 })).resolves.toHaveLength(7);
    const failure = await numbers()
      .toArray({ limit: 6 })
      .catch((error: unknown) => error);
    expect(UsageError.is(failure)).toBe(true);
  });

  it('asks for nothing until it is awaited', () => {
    numbers();
    expect(asked).toEqual([]);
  });
});
