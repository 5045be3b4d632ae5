import { describe, expect, it } from '@jest/globals';
import { Client, type ClientOptions } from '../client/index.js';
import { publishMany, type PublishManyOptions } from './publish-many.js';

/** How long a request may take, in milliseconds. */
async function patienceOf(options: PublishManyOptions, own: Partial<ClientOptions> = {}): Promise<number[]> {
  const waits: number[] = [];
  const time = {
    now: () => 0,
    random: () => 0,
    after(milliseconds: number) {
      waits.push(milliseconds);
      return () => undefined;
    },
  };
  const fetch = () => Promise.resolve(Response.json({ data: { publishMany: { results: [] } } }));
  const client = new Client({ url: 'https://network.example/graphql', fetch, ...own }, time);
  for await (const _ of publishMany(client, [{ externalId: '1', content: [] }], options)) void _;
  return waits;
}

describe('a request of publishMany', () => {
  it('has the time that 500 items take, unless somebody says otherwise', async () => {
    await expect(patienceOf({})).resolves.toEqual([120_000]);
    await expect(patienceOf({ timeout: 5000 })).resolves.toEqual([5000]);
    await expect(patienceOf({}, { timeout: 7000 })).resolves.toEqual([7000]);
    await expect(patienceOf({ deadline: 9000 })).resolves.toEqual([9000]);
  });
});
