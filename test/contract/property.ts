/** Whatever is sent to a root field, by whomever: never INTERNAL, never a status of 500 or above. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from '../support/arbitrary-scalars.js';
import { type Callers, makeCallers } from '../support/callers.js';
import { createCast } from '../support/cast.js';
import { makePool } from '../support/property-pool.js';
import { drive, servedSchema } from '../support/property-run.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { MUTATIONS, QUERIES, SUBSCRIPTIONS } from './access-matrix.js';

/** Fields that compute password hashes are slow on purpose. */
const SLOW = /^(signIn|acceptInvitation|resetPassword)$/u;

/**
 * Defines the tests.
 * @param runs how many requests each field gets
 * @param usual the seed, unless PROPERTY_SEED names the one of a run to repeat
 */
export function describeProperty(runs: number, usual: number): void {
  const seed = Number(process.env.PROPERTY_SEED ?? usual);
  describe(`every root field, with generated input of seed ${String(seed)}`, () => {
    let network: TestApp;
    let world: { url: string; callers: Callers; schema: GraphQLSchema; pool: Pool };

    beforeAll(async () => {
      process.stdout.write(`PROPERTY_SEED=${String(seed)}\n`);
      network = await startTestApp();
      const cast = await createCast(network);
      const callers = await makeCallers(network, cast);
      world = { url: network.url, callers, schema: await servedSchema(network), pool: await makePool(network, cast) };
    }, 60_000);
    afterAll(() => network.close());

    it.each(Object.entries(SUBSCRIPTIONS).map(([field, { letIn }]) => ({ field, letIn })))(
      'answers the subscription $field',
      async ({ field, letIn }) => {
        await expect(drive(world, 'subscription', field, { runs, seed, letIn })).resolves.toBeUndefined();
      },
      600_000,
    );

    // `signOut` stands last in the table: it ends the sessions of the callers.
    it.each([
      ...Object.entries(QUERIES).map(([field, { letIn }]) => ({ kind: 'query' as const, field, letIn })),
      ...Object.entries(MUTATIONS).map(([field, { letIn }]) => ({ kind: 'mutation' as const, field, letIn })),
    ])(
      'answers the $kind $field',
      async ({ kind, field, letIn }) => {
        const count = SLOW.test(field) ? Math.ceil(runs / 5) : runs;
        await expect(drive(world, kind, field, { runs: count, seed, letIn })).resolves.toBeUndefined();
      },
      600_000,
    );
  });
}
