/** Requests that are broken before any field is looked at: each gets a typed error and its HTTP status, and writes nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QUERY_LIMITS } from '@kurultai/schema';
import { type Cast, createCast } from '../support/cast.js';
import { faultOf, MODERN, type RawRequest, send } from '../support/raw-request.js';
import { rowCounts } from '../support/row-counts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const VIEWER = '{ viewer { kind } }';
const SIGN_OUT = 'mutation { signOut { __typename } }';
const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';

type Broken = [name: string, request: RawRequest, status: number, fault: { rule: string } | { limit: string }];

const json = (body: unknown): RawRequest => ({ body });
const typed = (type: string, body: string | Uint8Array = JSON.stringify({ query: VIEWER })): RawRequest => ({
  headers: { 'content-type': type },
  body,
});
const repeat = (text: string, times: number) => text.repeat(times);
const numbered = (times: number, of: (index: number) => string) =>
  Array.from({ length: times }, (_, i) => of(i)).join(' ');

const BROKEN: Broken[] = [
  ['malformed JSON', json('{"query":'), 400, { rule: 'json' }],
  ['an empty body', json(''), 400, { rule: 'json' }],
  ['bytes that are no UTF-8', { body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }, 400, { rule: 'json' }],
  ['a poisoned prototype', json('{"query":"{ viewer { kind } }","__proto__":{"a":1}}'), 400, { rule: 'json' }],
  ['null', json('null'), 400, { rule: 'request' }],
  ['a number', json('5'), 400, { rule: 'request' }],
  ['an empty object', json({}), 400, { rule: 'request' }],
  ['a batch', json([{ query: VIEWER }, { query: VIEWER }]), 400, { rule: 'request' }],
  ['a query that is a number', json({ query: 5 }), 400, { rule: 'request' }],
  ['variables that are text', json({ query: VIEWER, variables: '{}' }), 400, { rule: 'request' }],
  ['variables that are a list', json({ query: VIEWER, variables: [1] }), 400, { rule: 'request' }],
  [
    'a persisted query of another version',
    json({ extensions: { persistedQuery: { version: 2, sha256Hash: 'a' } } }),
    400,
    { rule: 'persistedQuery' },
  ],
  [
    'an unknown operation name',
    json({ query: 'query A { viewer { kind } }', operationName: 'B' }),
    400,
    { rule: 'operation' },
  ],
  ['two operations and no name', json({ query: `query A ${VIEWER} query B ${VIEWER}` }), 400, { rule: 'operation' }],
  ['no content type', { headers: {}, body: new TextEncoder().encode('{}') }, 415, { rule: 'mediaType' }],
  ['XML', typed('application/xml', '<query/>'), 415, { rule: 'mediaType' }],
  ['multipart', typed('multipart/form-data; boundary=x'), 415, { rule: 'mediaType' }],
  [
    'a body of 10 MB',
    json({ query: VIEWER, variables: { a: repeat('a', 10 * 1024 * 1024) } }),
    413,
    { rule: 'bodySize' },
  ],
  ['no GraphQL at all', json({ query: '{' }), 400, { rule: 'syntax' }],
  ['an unknown field', json({ query: '{ nothing }' }), 400, { rule: 'schema' }],
  ['an unknown argument', json({ query: '{ organisations(nothing: 1) { totalCount } }' }), 400, { rule: 'schema' }],
  [
    'a variable that is missing',
    json({ query: 'query ($id: ID!) { node(id: $id) { id } }' }),
    400,
    { rule: 'id.type' },
  ],
  [
    'a fragment in a circle',
    json({ query: '{ viewer { ...a } } fragment a on Viewer { ...a }' }),
    400,
    { rule: 'schema' },
  ],
  [
    '10 000 aliases',
    json({ query: `{ ${numbered(10_000, i => `a${String(i)}: __typename`)} }` }),
    400,
    { limit: 'tokens' },
  ],
  ['40 aliases', json({ query: `{ ${numbered(40, i => `a${String(i)}: __typename`)} }` }), 400, { limit: 'aliases' }],
  ['5 000 tokens', json({ query: `{ ${repeat('__typename ', 5_000)} }` }), 400, { limit: 'tokens' }],
  [
    '100 levels',
    json({ query: `{ viewer { organisation ${repeat('{ successor ', 100)} { id } ${repeat('}', 100)} } }` }),
    400,
    { limit: 'depth' },
  ],
  ['5 000 levels that never close', json({ query: repeat('{ viewer ', 5_000) }), 400, { limit: 'tokens' }],
  [
    '30 directives',
    json({ query: `{ viewer ${repeat('@include(if: true) ', 30)} { kind } }` }),
    400,
    { limit: 'directives' },
  ],
  [
    'a list of lists',
    json({ query: '{ organisations(first: 100) { nodes { relations { to { relations { to { id } } } } } } }' }),
    400,
    { limit: 'cost' },
  ],
  [
    'variables of 50 000 levels',
    json(`{"query":"${ENTITIES}","variables":{"r":[${repeat('{"a":', 50_000)}1${repeat('}', 50_000)}]}}`),
    200,
    { rule: 'representations.0.__typename.entity' },
  ],
  [
    'a reference without a type',
    json({ query: ENTITIES, variables: { r: [{}] } }),
    200,
    { rule: 'representations.0.__typename.entity' },
  ],
  [
    'a reference to a hidden type',
    json({ query: ENTITIES, variables: { r: [{ __typename: 'ApiKey', id: 'key_1' }] } }),
    200,
    { rule: 'representations.0.__typename.entity' },
  ],
  [
    'a reference without an id',
    json({ query: ENTITIES, variables: { r: [{ __typename: 'Place' }] } }),
    200,
    { rule: 'representations.0.id.typeId' },
  ],
  [
    'a mutation by GET',
    {
      method: 'GET',
      headers: { 'apollo-require-preflight': '1' },
      path: `/graphql?query=${encodeURIComponent(SIGN_OUT)}`,
    },
    405,
    { rule: 'request' },
  ],
  [
    'variables by GET that are no JSON',
    {
      method: 'GET',
      headers: { 'apollo-require-preflight': '1' },
      path: `/graphql?query=${encodeURIComponent(VIEWER)}&variables=%7B`,
    },
    400,
    { rule: 'request' },
  ],
  ['an address that is no text', { method: 'GET', headers: {}, path: '/%ff' }, 400, { rule: 'request' }],
];

describe('a broken request', () => {
  let network: TestApp;
  let cast: Cast;
  let before: Record<string, number>;

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
    before = await rowCounts(network.database);
  }, 60_000);
  afterAll(() => network.close());

  it.each(BROKEN)('that holds %s is refused', async (_, request, status, fault) => {
    const answer = await send(network, request);
    expect(answer.status).toBe(status);
    expect(faultOf(answer.body)).toEqual(
      'limit' in fault
        ? { code: 'QUERY_TOO_COSTLY', limit: fault.limit, rules: [] }
        : { code: 'INPUT_INVALID', rules: [fault.rule] },
    );
    expect(await rowCounts(network.database)).toEqual(before);
  });

  it('says which limit holds', async () => {
    const { body } = await send(network, json({ query: `{ ${numbered(40, i => `a${String(i)}: __typename`)} }` }));
    expect(body.errors?.[0]?.extensions['maximum']).toBe(QUERY_LIMITS.aliases);
  });

  const wrong = (authorization: string, headers: Record<string, string> = {}) =>
    send(network, { headers: { ...MODERN, authorization, ...headers }, body: { query: VIEWER } });

  it.each([
    ['no token', 'Bearer'],
    ['a password', 'Basic b2ZmaWNlcjpwYXNzd29yZA=='],
    ['a foreign token', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
    ['a token that was never issued', `Bearer kur_at_${repeat('x', 43)}`],
    ['a key that was never issued', `Bearer kur_sk_${repeat('x', 43)}`],
    ['a refresh token', `Bearer kur_rt_${repeat('x', 43)}`],
    ['5 000 characters', `Bearer ${repeat('x', 5_000)}`],
  ])('with %s in its Authorization is not taken for an anonymous one', async (_, authorization) => {
    const { status, body } = await wrong(authorization);
    expect([status, faultOf(body).code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each([
    ['from a page that its key is not bound to', 'siteKey', { origin: 'https://evil.example' }],
    ['from no page with a key of one', 'siteKey', {}],
  ] as const)('%s is refused', async (_, name, headers) => {
    const { status, body } = await wrong(`Bearer ${cast.tokens[name]}`, headers);
    expect([status, faultOf(body).code]).toEqual([403, 'FORBIDDEN']);
  });

  it.each([
    ['garbage', 'garbage', 400, 'INPUT_INVALID'],
    ['5 000 characters', repeat('a', 5_000), 400, 'INPUT_INVALID'],
    ['nothing', '', 400, 'INPUT_INVALID'],
    ['a stranger to the caller', undefined, 403, 'FORBIDDEN'],
  ])('that acts for %s is refused, whoever sends it', async (_, organisation, status, code) => {
    const header = { 'kurultai-organisation': organisation ?? cast.organisations.otherMember };
    for (const name of ['memberHead', 'memberKey', 'officer'] as const) {
      const answer = await wrong(`Bearer ${cast.tokens[name]}`, header);
      expect([name, answer.status, faultOf(answer.body).code]).toEqual([name, status, code]);
    }
  });

  it.each([
    ['nothing', ''],
    ['a space', 'a b'],
    ['letters beyond ASCII', 'é'],
    ['101 characters', repeat('x', 101)],
  ])('with %s as its idempotency key is refused', async (_, key) => {
    const headers = { ...MODERN, authorization: `Bearer ${cast.tokens.memberHead}`, 'idempotency-key': key };
    const { body } = await send(network, { headers, body: { query: SIGN_OUT } });
    expect(faultOf(body)).toEqual({ code: 'INPUT_INVALID', rules: ['Idempotency-Key.idempotencyKey'] });
    expect(await rowCounts(network.database)).toEqual(before);
  });

  it('with an expired token is refused', async () => {
    network.clock.advance(16 * 60);
    const { status, body } = await wrong(`Bearer ${cast.tokens.officer}`);
    expect([status, faultOf(body).code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});
