/** GraphQL over HTTP: statuses and media types, GET, cross-site requests, request ids, and one shape of errors on all ways. */
import { BYTE_LIMITS } from '@kurultai/schema';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { faultOf, type RawRequest, send } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const JSON_TYPE = 'application/json';
const MODERN_TYPE = 'application/graphql-response+json';
const VIEWER = '{ viewer { kind } }';
const PREFLIGHT = { 'apollo-require-preflight': '1' };
const byGet = (query: string, headers: Record<string, string> = {}): RawRequest => ({
  method: 'GET',
  path: `/graphql?query=${encodeURIComponent(query)}`,
  headers,
});

describe('GraphQL over HTTP', () => {
  let network: TestApp;
  beforeAll(async () => {
    network = await startTestApp();
  });
  afterAll(() => network.close());

  const post = (query: string, accept: string) =>
    send(network, { headers: { 'content-type': JSON_TYPE, accept }, body: { query } });

  it.each([
    ['a good one', VIEWER, 200, 200],
    ['one that is no GraphQL', '{', 400, 200],
    ['one that the schema refuses', '{ nothing }', 400, 200],
    [
      'one that costs too much',
      '{ organisations(first: 100) { nodes { relations { to { relations { to { id } } } } } } }',
      400,
      200,
    ],
    ['one of which a field fails', '{ node(id: "garbage") { id } viewer { kind } }', 200, 200],
    ['one of which every field fails', 'mutation { signOut { __typename } }', 200, 200],
  ])('answers %s with the status of the media type that is accepted', async (_, query, modern, legacy) => {
    const asked = [
      await post(query, MODERN_TYPE),
      await post(query, JSON_TYPE),
      await post(query, `${MODERN_TYPE}, ${JSON_TYPE};q=0.9`),
    ];
    expect(asked.map(({ status }) => status)).toEqual([modern, legacy, modern]);
    const types = asked.map(({ headers }) => headers.get('content-type')?.split(';')[0]);
    expect(types).toEqual([MODERN_TYPE, JSON_TYPE, MODERN_TYPE]);
  });

  it('leaves `data` out of what never ran, and keeps what did', async () => {
    expect((await post('{ nothing }', MODERN_TYPE)).body).not.toHaveProperty('data');
    const { data, errors } = (await post('{ node(id: "garbage") { id } viewer { kind } }', MODERN_TYPE)).body;
    expect(data).toEqual({ node: null, viewer: { kind: 'ANONYMOUS' } });
    expect(errors?.[0]?.path).toEqual(['node']);
  });

  it('answers queries by GET to those who say that they are no page', async () => {
    const { status, body } = await send(network, byGet(VIEWER, PREFLIGHT));
    expect([status, body.data]).toEqual([200, { viewer: { kind: 'ANONYMOUS' } }]);
  });

  it('runs no mutation by GET', async () => {
    const { status, headers, body } = await send(network, byGet('mutation { signOut { __typename } }', PREFLIGHT));
    expect([status, headers.get('allow'), faultOf(body).code]).toEqual([405, 'POST', 'INPUT_INVALID']);
  });

  it.each([
    ['a GET without a header of its own', byGet(VIEWER)],
    ...['text/plain', 'application/x-www-form-urlencoded'].map((type): [string, RawRequest] => [
      `a POST of ${type}`,
      { headers: { 'content-type': type }, body: JSON.stringify({ query: VIEWER }) },
    ]),
  ])('refuses what another page could send without asking: %s', async (_, request) => {
    const { status, body } = await send(network, request);
    expect([status, faultOf(body)]).toEqual([400, { code: 'INPUT_INVALID', rules: ['request'] }]);
    expect(body.errors?.[0]?.message).toContain('Cross-Site Request Forgery');
  });

  it('lets any page ask, and see the id of its request', async () => {
    const headers = { origin: 'https://partner.example', 'access-control-request-method': 'POST' };
    const preflight = await fetch(`${network.url}/graphql`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    const { headers: answered } = await send(network, {
      headers: { ...headers, 'content-type': JSON_TYPE },
      body: { query: VIEWER },
    });
    expect(answered.get('access-control-expose-headers')).toContain('X-Request-Id');
    expect(answered.get('access-control-allow-credentials')).toBeNull();
  });

  it.each([
    ['keeps a tame id of the sender', 'proxy-1:abc', /^proxy-1:abc$/u],
    ['gives its own in the place of a wild one', '<script>', /^[0-9a-f-]{36}$/u],
    ['gives its own in the place of a long one', 'a'.repeat(200), /^[0-9a-f-]{36}$/u],
  ])('names each request: %s', async (_, id, expected) => {
    for (const path of ['/graphql', '/nowhere']) {
      const headers = { 'content-type': JSON_TYPE, 'x-request-id': id };
      const { headers: answered } = await send(network, { path, headers, body: { query: VIEWER } });
      expect(answered.get('x-request-id')).toMatch(expected);
    }
  });

  it.each<[string, RawRequest, number, string]>([
    ['a page that does not exist', { method: 'GET', path: '/nowhere', headers: {} }, 404, 'NOT_FOUND'],
    ['a method that does not exist', { method: 'DELETE', path: '/health/live', headers: {} }, 404, 'NOT_FOUND'],
    ['an address that is no text', { method: 'GET', path: '/%ff', headers: {} }, 400, 'INPUT_INVALID'],
    ['bad JSON', { body: '{' }, 400, 'INPUT_INVALID'],
    ['bad GraphQL', { body: { query: '{' } }, 400, 'INPUT_INVALID'],
    ['a field', { body: { query: '{ node(id: "garbage") { id } }' } }, 200, 'INPUT_INVALID'],
    ['a body too large', { body: 'x'.repeat(BYTE_LIMITS.requestBody + 1) }, 413, 'INPUT_INVALID'],
  ])('gives errors one shape, from %s', async (_, request, status, code) => {
    const answer = await send(network, request);
    expect(answer.status).toBe(status);
    const [first, ...more] = answer.body.errors ?? [];
    expect(more).toEqual([]);
    expect(first?.extensions.code).toBe(code);
    expect(first?.message).toMatch(/\w/u);
    const known = ['message', 'locations', 'path', 'extensions'];
    expect(Object.keys(first ?? {}).filter(key => !known.includes(key))).toEqual([]);
    const extensions = code === 'NOT_FOUND' ? ['code'] : ['code', 'violations'];
    expect(Object.keys(first?.extensions ?? {})).toEqual(extensions);
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'http'],
    ['headers without an end', `GET / HTTP/1.1\r\nhost: a\r\na: ${'a'.repeat(100_000)}\r\n\r\n`, 431, 'headerSize'],
  ])('gives even %s that shape', async (_, bytes, status, rule) => {
    const { port, hostname } = new URL(network.url);
    const socket = createConnection(Number(port), hostname);
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${String(status)}`);
    expect(faultOf(JSON.parse(body) as object)).toEqual({ code: 'INPUT_INVALID', rules: [rule] });
  });
});
