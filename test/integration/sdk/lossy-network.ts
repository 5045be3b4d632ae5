/** The SDK through a network that loses, cuts and repeats: every publication is there once, and nobody had to care. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, KurultaiError, Publications } from '@kurultai/sdk';
import { type Cast, createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const LOSSES = { before: 5, after: 30, cut: 5, twice: 5 };
const AT_ONCE = 4;
/** Waits cost nothing here: what is tested is what happens to the writes. */
const IMPATIENT = {
  now: () => Date.now(),
  random: () => 0,
  after(milliseconds: number, call: () => void) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The same numbers each time. */
function chances(): () => number {
  let state = 20_261_125;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 100;
  };
}

/** @param count how many publications @param seconds how long it may take */
export function describeLossyNetwork(count: number, seconds: number): void {
  describe('publishing by the SDK while answers are lost', () => {
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

    it(
      `has each of ${String(count)} publications once, none missing`,
      async () => {
        const numbers = Array.from({ length: count }, (_, number) => number);
        const ids: string[] = [];
        await Promise.all(
          Array.from({ length: AT_ONCE }, async () => {
            for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
              ids.push(await publish(number));
          }),
        );
        expect(proxy.lost().after).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(count);
        const rows = await ask<{ publications: number; revisions: number }>(
          network.database.ownerUrl,
          `select (select count(*)::int from publication) as publications, (select count(*)::int from publication_revision) as revisions`,
        );
        expect(rows).toEqual([{ publications: count, revisions: count }]);
      },
      seconds * 1000,
    );

    /** Without an external id: only its key keeps it from being there twice. */
    async function publish(number: number): Promise<string> {
      const content = [{ language: 'en', title: `Number ${String(number)}`, body: 'Text.' }];
      const idempotencyKey = `number-${String(number)}`;
      for (;;) {
        // A client of its own each time: the budget of one, ten retries, is for a network that recovers, and this one never does.
        const client = new Client(
          { url: `${proxy.url}/graphql`, key: cast.tokens.memberKey, maxRetries: 30 },
          IMPATIENT,
        );
        try {
          return (await new Publications(client).publish({ content }, { idempotencyKey })).publication.id;
        } catch (error) {
          if (!KurultaiError.is(error) || !error.retryable) throw error;
        }
      }
    }
  });
}
