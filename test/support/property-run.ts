/** Drives every root field with generated input, as every kind of caller, over real HTTP. */
import { ERROR_CODES } from '@kurultai/schema';
import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { operationOf } from './arbitrary-operation.js';
import type { Pool } from './arbitrary-scalars.js';
import { type Draw, WILDNESS } from './arbitrary-values.js';
import { CALLER_NAMES, type CallerName, type Callers } from './callers.js';
import { firstAnswer } from './subscriber.js';
import type { TestApp } from './test-app.js';

/** A log that is followed may have nothing to tell. */
const PATIENCE_MS = 300;

const HEADERS = ['garbage', '', '\u00e9', 'a'.repeat(200)];

/** The schema as the service tells it. */
export async function servedSchema(network: TestApp): Promise<GraphQLSchema> {
  const { data } = await network.graphql<IntrospectionQuery>(getIntrospectionQuery());
  if (!data) throw new Error('The service does not tell its schema.');
  return buildClientSchema(data);
}

/** What a request may never come to. */
function problemOf(status: number, errors: { extensions: { code: string } }[] = []): string | undefined {
  if (status >= 500) return `status ${String(status)}`;
  const odd = errors.find(({ extensions: { code } }) => code === 'INTERNAL' || !(code in ERROR_CODES));
  return odd && JSON.stringify(odd);
}

/** The prefix of the ids that a root field is about: `revokeApiKey` of a key. */
function homeOf(field: string): string {
  const types = [
    'Organisation',
    'Mandate',
    'ContactPoint',
    'ApiKey',
    'Duplicate',
    'File',
    'Publication',
    'Place',
    'Mou',
    'Commitment',
  ] as const;
  const prefixes = {
    ContactPoint: 'contact',
    ApiKey: 'key',
    Duplicate: 'dup',
    Organisation: 'org',
    Publication: 'pub',
  };
  const found = types.find(type => field.toLowerCase().includes(type.toLowerCase()));
  if (found === undefined) return 'any';
  return found in prefixes ? prefixes[found as keyof typeof prefixes] : found.toLowerCase();
}

/** @param letIn the callers that the field lets in @param runs how many requests of the field @throws Error of fast-check with the request that fails */
export async function drive(
  { url, callers, schema, pool }: { url: string; callers: Callers; schema: GraphQLSchema; pool: Pool },
  kind: 'query' | 'mutation' | 'subscription',
  field: string,
  { runs, seed, letIn }: { runs: number; seed: number; letIn: readonly CallerName[] },
): Promise<void> {
  const property = fc.asyncProperty(fc.gen(), async generate => {
    const draw: Draw = arbitrary => generate(() => arbitrary);
    const setting = { draw, pool, wildness: draw(WILDNESS), home: homeOf(field) };
    const { query, variables } = operationOf(setting, schema, kind, field);
    // Mostly those who are let in: the others get no further than the guard.
    const caller = draw(fc.constantFrom(...(letIn.length > 0 && draw(fc.nat(4)) > 0 ? letIn : CALLER_NAMES)));
    const dressed = draw(fc.nat(19)) === 0;
    const header = (name: string) =>
      dressed ? { [name]: draw(fc.constantFrom(...HEADERS, ...Object.values(pool.ids).flat())) } : {};
    const headers = { ...header('kurultai-organisation'), ...header('idempotency-key') };
    const { token, headers: own } = callers.credentials(caller);
    const { status, errors } =
      kind === 'subscription'
        ? {
            status: 200,
            ...(await firstAnswer(url, 'event stream', { query, variables, token, headers: own }, PATIENCE_MS)),
          }
        : await callers.ask(caller, query, variables, headers);
    const problem = problemOf(status, errors);
    if (problem !== undefined) {
      throw new Error(`${problem} to ${caller}: ${query} ${JSON.stringify(variables)} ${JSON.stringify(headers)}`);
    }
  });
  // No shrinking: a smaller request of this many draws takes minutes to find and tells little more.
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true, includeErrorInReport: true });
}
