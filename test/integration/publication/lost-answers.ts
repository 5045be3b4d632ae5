/** Many publications through a network that loses answers: whoever sends again until it is answered has each one once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const PUBLISH = `mutation ($input: PublishInput!) {
  publish(input: $input) { ... on PublishSuccess { publication { id } } }
}`;
const PUBLISH_MANY = `mutation ($input: PublishManyInput!) {
  publishMany(input: $input) { ... on PublishManySuccess { refused results { publication { id } } } }
}`;
const LOSSES = { before: 5, after: 30 };
const AT_ONCE = 4;

interface Sending {
  readonly key: string;
  readonly query: string;
  readonly input: object;
}
interface Sent {
  publish?: { publication: { id: string } };
  publishMany?: { refused: number; results: { publication: { id: string } | null }[] };
}

/** The same numbers each time. */
function chances(): () => number {
  let state = 20_261_125;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 100;
  };
}

const content = (title: string) => [{ language: 'en', title, body: `About ${title}.` }];

/** A quarter by key alone, a quarter by key and external id, half of them in batches. */
function sendings(count: number, batch: number): Sending[] {
  const quarter = count / 4;
  const single = (prefix: string, named: boolean) =>
    Array.from({ length: quarter }, (_, index) => {
      const name = `${prefix}-${String(index)}`;
      return { key: name, query: PUBLISH, input: { content: content(name), ...(named && { externalId: name }) } };
    });
  const many = Array.from({ length: (2 * quarter) / batch }, (_, number) => {
    const items = Array.from({ length: batch }, (_item, index) => {
      const name = `many-${String(number)}-${String(index)}`;
      return { externalId: name, content: content(name) };
    });
    return { key: `batch-${String(number)}`, query: PUBLISH_MANY, input: { items } };
  });
  return [...single('key', false), ...single('both', true), ...many];
}

/** @param count how many publications, a multiple of four batches @param batch how many of them go in one call */
export function describeLostAnswers(count: number, batch: number, seconds: number): void {
  describe('publishing while answers are lost', () => {
    let network: TestApp;
    let cast: Cast;
    let proxy: FaultProxy;
    beforeAll(async () => {
      network = await startTestApp();
      cast = await createCast(network);
      proxy = await startFaultProxy(network.url, LOSSES, chances());
    }, 60_000);
    afterAll(async () => {
      await proxy.close();
      await network.close();
    });

    /** Sends once. @returns undefined when the answer was lost */
    async function attempt({ key, query, input }: Sending): Promise<{ data?: Sent; errors?: object[] } | undefined> {
      try {
        const response = await fetch(`${proxy.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${cast.tokens.memberHead}`,
            'idempotency-key': key,
          },
          body: JSON.stringify({ query, variables: { input } }),
        });
        return (await response.json()) as { data?: Sent; errors?: object[] };
      } catch {
        return undefined;
      }
    }

    /** Sends until it is answered. */
    async function send(sending: Sending): Promise<string[]> {
      let answer = await attempt(sending);
      while (!answer) answer = await attempt(sending);
      const { data, errors } = answer;
      if (!data) throw new Error(`Refused: ${JSON.stringify(errors)}`);
      if (data.publish) return [data.publish.publication.id];
      return data.publishMany?.results.map(({ publication }) => publication?.id ?? 'none') ?? [];
    }

    it(
      `has each of ${String(count)} publications once, none missing`,
      async () => {
        const waiting = sendings(count, batch);
        const answered: string[] = [];
        await Promise.all(
          Array.from({ length: AT_ONCE }, async () => {
            for (let next = waiting.pop(); next; next = waiting.pop()) answered.push(...(await send(next)));
          }),
        );
        const lost = proxy.lost();
        expect(lost.after).toBeGreaterThan(0);
        expect(lost.before).toBeGreaterThan(0);
        expect(new Set(answered).size).toBe(count);
        const rows = await ask<{ publications: number; titles: number; revisions: number; events: number }>(
          network.database.ownerUrl,
          `select (select count(*)::int from publication) as publications,
                  (select count(distinct title)::int from publication_text) as titles,
                  (select count(*)::int from publication_revision) as revisions,
                  (select count(*)::int from outbox_event where type = 'publication.published') as events`,
        );
        expect(rows).toEqual([{ publications: count, titles: count, revisions: count, events: count }]);
      },
      seconds * 1000,
    );
  });
}
