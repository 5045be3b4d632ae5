/** Drives every root field with generated input, as every kind of caller, over real HTTP. */
import { ERROR_CODES } from '@kurultai/schema';
import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import type { System } from '../../apps/api/src/core/access/index.js';
import { ApiKeyService, MandateService } from '../../apps/api/src/modules/identity/index.js';
import {
  ContactPointService,
  OrganisationService,
  PlaceService,
} from '../../apps/api/src/modules/organisation/index.js';
import { PublicationService } from '../../apps/api/src/modules/publication/index.js';
import { operationOf } from './arbitrary-operation.js';
import type { Draw, Pool } from './arbitrary-values.js';
import { CALLER_NAMES, type Callers } from './callers.js';
import { type Cast, emailOf } from './cast.js';
import type { TestApp } from './test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const HEADERS = ['garbage', '', '\u00e9', 'a'.repeat(200)];

/** The schema as the service tells it. */
export async function servedSchema(network: TestApp): Promise<GraphQLSchema> {
  const { data } = await network.graphql<IntrospectionQuery>(getIntrospectionQuery());
  if (!data) throw new Error('The service does not tell its schema.');
  return buildClientSchema(data);
}

/** Objects of every kind to refer to; none that the callers themselves depend on. */
export async function makePool({ app }: TestApp, { organisations }: Cast): Promise<Pool> {
  const extra = [];
  for (const text of ['Senimen Bolashaq', 'Senimen Bolasaq', 'Сенімен болашақ']) {
    extra.push(await app.get(OrganisationService).register(SYSTEM, { names: [{ text, language: 'en' }], kind: 'NGO' }));
  }
  const [first] = extra as [(typeof extra)[0]];
  const place = await app
    .get(PlaceService)
    .record(SYSTEM, { country: 'KZ', names: [{ text: 'Astana', language: 'en' }] });
  const contact = { organisationId: first.id, kind: 'EMAIL', value: 'a@kurultai.example' } as const;
  const point = await app.get(ContactPointService).add(SYSTEM, contact);
  const key = await app
    .get(ApiKeyService)
    .createFor(SYSTEM, first.uuid, { kind: 'SECRET', label: 'a', scopes: ['FILE_WRITE'] });
  const invitation = {
    organisationId: first.id,
    role: 'EDITOR',
    name: 'A',
    email: 'invited@kurultai.example',
  } as const;
  const { code } = await app.get(MandateService).invite(SYSTEM, invitation);
  const origin = { provenance: 'FICTITIOUS', source: null } as const;
  const article = {
    externalId: 'a',
    content: [{ language: 'en', title: 'A', body: 'A' }],
    mentions: [organisations.member],
  };
  const { publication } = await app.get(PublicationService).publishAs(SYSTEM, first.uuid, article, origin);
  return {
    ids: [...Object.values(organisations), ...extra.map(({ id }) => id), place.id, point.id, publication.id],
    cursors: [],
    emails: [emailOf('officer'), 'nobody@kurultai.example', 'invited@kurultai.example'],
    secrets: [code, key.secret],
  };
}

/** What a request may never come to. */
function problemOf(status: number, errors: { extensions: { code: string } }[] = []): string | undefined {
  if (status >= 500) return `status ${String(status)}`;
  const odd = errors.find(({ extensions: { code } }) => code === 'INTERNAL' || !(code in ERROR_CODES));
  return odd && JSON.stringify(odd);
}

/** @param runs how many requests of the field @throws Error of fast-check with the request that fails */
export async function drive(
  { callers, schema, pool }: { callers: Callers; schema: GraphQLSchema; pool: Pool },
  kind: 'query' | 'mutation',
  field: string,
  { runs, seed }: { runs: number; seed: number },
): Promise<void> {
  const property = fc.asyncProperty(fc.gen(), async generate => {
    const draw: Draw = arbitrary => generate(() => arbitrary);
    const { query, variables } = operationOf(draw, pool, schema, kind, field);
    const caller = draw(fc.constantFrom(...CALLER_NAMES));
    const dressed = draw(fc.nat(19)) === 0;
    const header = (name: string) => (dressed ? { [name]: draw(fc.constantFrom(...HEADERS, ...pool.ids)) } : {});
    const headers = { ...header('kurultai-organisation'), ...header('idempotency-key') };
    const { status, errors } = await callers.ask(caller, query, variables, headers);
    const problem = problemOf(status, errors);
    if (problem !== undefined) {
      throw new Error(`${problem} to ${caller}: ${query} ${JSON.stringify(variables)} ${JSON.stringify(headers)}`);
    }
  });
  // No shrinking: a smaller request of this many draws takes minutes to find and tells little more.
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true, includeErrorInReport: true });
}
