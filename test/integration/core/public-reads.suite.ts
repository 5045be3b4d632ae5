/** Public reads: documents named by their hash, what caches are told, what one process keeps, and for whom. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createHash, randomUUID } from 'node:crypto';
import { Agent, get as httpGet } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessDeclarations } from '../../../apps/api/src/core/access/index.js';
import { TRUSTED_DOCUMENTS } from '../../../apps/api/src/core/graphql/index.js';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type Cast, createCast, SITE_ORIGIN } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { statementsOf } from '../../support/statements.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from '../../support/test-app.js';

const LIFE = 400;
const SECRET = 'only-for-members@kurultai.example';
const PUBLIC = 'public, max-age=10, stale-while-revalidate=50';
const NOBODY_KEEPS = 'private, no-store';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashOf = (wanted: string): string => {
  const [hash] = [...TRUSTED_DOCUMENTS].find(([, { name }]) => name === wanted) ?? [];
  if (hash === undefined) throw new Error(`No document is called ${wanted}.`);
  return hash;
};
const extensionsOf = (sha256Hash: string, version = 1): object => ({ persistedQuery: { version, sha256Hash } });
const pathOf = (parameters: Record<string, string>): string => `/graphql?${new URLSearchParams(parameters).toString()}`;
/** What a client of persisted queries asks. */
const hashed = (name: string, variables: object | string = {}): string =>
  pathOf({
    extensions: JSON.stringify(extensionsOf(hashOf(name))),
    variables: typeof variables === 'string' ? variables : JSON.stringify(variables),
  });

interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: GraphqlAnswer<Record<string, unknown>>;
}

describe('public reads', () => {
  let network: TestApp;
  /** Another process, of which no answer's life ends during a test, however slow the machine is. */
  let patient: TestApp;
  let cast: Cast;
  const get = async (path: string, headers: Record<string, string> = {}, { url } = network): Promise<Got> => {
    const response = await fetch(url + path, { headers });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? {} : (JSON.parse(text) as Got['body']),
    };
  };
  const as = (name: keyof Cast['tokens'], headers = {}) => ({
    authorization: `Bearer ${cast.tokens[name]}`,
    ...headers,
  });
  const site = () => as('siteKey', { origin: SITE_ORIGIN });
  const post = async (body: object) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const response = await fetch(`${network.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Got['body'] };
  };
  const faultIn = ({ errors }: Got['body']) => errors?.[0]?.extensions;
  const sql = (text: string) => ask<Record<string, unknown>>(network.database.ownerUrl, text);
  const slugOf = async (id: string) =>
    String((await sql(`select slug from organisation where id = '${uuidOf('Organisation', id)}'`))[0]?.['slug']);

  beforeAll(async () => {
    network = await startTestApp({ PUBLIC_READ_MILLISECONDS: String(LIFE) });
    cast = await createCast(network);
    patient = await startTestApp({ PUBLIC_READ_MILLISECONDS: '60000' }, undefined, network.database);
    await sql(`insert into contact_point (id, organisation_id, kind, value, visibility, recorded_at)
      values ('${randomUUID()}', '${uuidOf('Organisation', cast.organisations.member)}', 'EMAIL', '${SECRET}', 'MEMBER', now())`);
  }, 120_000);
  afterAll(async () => {
    await patient.close();
    await network.close();
  });

  describe('a document of the service’s own clients', () => {
    it('is known by the SHA-256 of its text, is a query, and is public only if everybody may read its fields', () => {
      const declared = network.app.get(AccessDeclarations).all;
      for (const [hash, { name, public: open, text }] of TRUSTED_DOCUMENTS) {
        expect([name, sha256(text)]).toEqual([name, hash]);
        const [operation] = parse(text).definitions;
        if (operation?.kind !== 'OperationDefinition') throw new Error(`${name} begins with no operation.`);
        expect([name, operation.operation]).toEqual([name, 'query']);
        const fields = operation.selectionSet.selections.map(one => (one.kind === 'Field' ? one.name.value : one.kind));
        const closed = open ? fields.filter(field => !('anyone' in (declared.get(field) ?? {}))) : [];
        expect([name, closed]).toEqual([name, []]);
      }
      const secrets = ['checkReceipt', 'readFile', 'listWebhooks'].map(name => TRUSTED_DOCUMENTS.get(hashOf(name)));
      expect(secrets.map(one => one?.public)).toEqual([false, false, false]);
    });

    it('is answered by its hash alone, by GET without any header of its own, and by POST', async () => {
      const variables = { first: 2 };
      const { text } = TRUSTED_DOCUMENTS.get(hashOf('listOrganisations'))!;
      const written = await post({ query: text, variables });
      expect(written.body.data).toMatchObject({ organisations: { nodes: [{}, {}] } });
      const got = await get(hashed('listOrganisations', variables), { origin: 'https://anywhere.example' });
      expect([got.status, got.body]).toEqual([200, written.body]);
      expect(got.headers.get('access-control-allow-origin')).toBe('*');
      expect((await post({ extensions: extensionsOf(hashOf('listOrganisations')), variables })).body).toEqual(
        written.body,
      );
    });

    it('is the only kind: another one is not known, and is not learnt from whoever sends its text', async () => {
      const query = '{ viewer { kind } }';
      const extensions = extensionsOf(sha256(query));
      const byHash = pathOf({ extensions: JSON.stringify(extensions) });
      for (let time = 0; time < 2; time += 1) {
        const { status, body, headers } = await get(byHash);
        expect([status, body]).toEqual([
          400,
          { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
        ]);
        expect(headers.get('cache-control')).toBe(NOBODY_KEEPS);
        // The status of those who take plain JSON only.
        expect((await get(byHash, { accept: 'application/json' })).status).toBe(200);
        const posted = await post({ extensions });
        expect([posted.status, faultIn(posted.body)]).toEqual([400, { code: 'PERSISTED_QUERY_NOT_FOUND' }]);
        // As other clients of persisted queries go on.
        expect((await post({ query, extensions })).body.data).toEqual({ viewer: { kind: 'ANONYMOUS' } });
      }
      const page = await fetch(`${network.url}/errors/PERSISTED_QUERY_NOT_FOUND`);
      expect(page.status).toBe(200);
    });

    it.each([
      ['another version', () => ({ extensions: extensionsOf(hashOf('nextSummit'), 2) })],
      [
        'the hash of another text',
        () => ({ query: '{ viewer { kind } }', extensions: extensionsOf(hashOf('nextSummit')) }),
      ],
    ])('is refused with %s', async (_, request) => {
      const { status, body } = await post(request());
      expect([status, faultIn(body)]).toMatchObject([
        400,
        { code: 'INPUT_INVALID', violations: [{ rule: 'persistedQuery' }] },
      ]);
    });
  });

  describe('caches', () => {
    it('may keep one for a moment, and are told by what to tell answers apart', async () => {
      const anonymous = await get(hashed('listMembers'), { origin: 'https://anywhere.example' });
      expect(anonymous.headers.get('etag')).toMatch(/^"[\w-]{27}"$/u);
      expect(anonymous.headers.get('cache-control')).toBe(PUBLIC);
      expect(anonymous.headers.get('vary')).toBe('Accept, Accept-Encoding, Authorization');
      expect(anonymous.headers.get('access-control-expose-headers')).toContain('ETag');
      const key = await get(hashed('listMembers'), site());
      expect(key.headers.get('cache-control')).toBe(PUBLIC);
      expect(key.headers.get('vary')).toBe('Accept, Accept-Encoding, Authorization, Origin');
      expect(key.body).toEqual(anonymous.body);
    });

    it('that have it get 304', async () => {
      const path = hashed('listOrganisations', { first: 3 });
      const { headers, text } = await get(path);
      const etag = headers.get('etag')!;
      for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(path, { 'if-none-match': tags });
        expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
        expect(again.headers.get('cache-control')).toBe(PUBLIC);
        expect(again.headers.get('vary')).toBe('Accept, Accept-Encoding, Authorization');
      }
      expect((await get(path, { 'if-none-match': '"other"' })).text).toBe(text);
      // The same in another media type is another thing.
      const modern = await get(path, { accept: 'application/graphql-response+json', 'if-none-match': etag });
      expect([modern.status, modern.text]).toEqual([200, text]);
      expect(modern.headers.get('content-type')).toContain('application/graphql-response+json');
    });

    it.each<[string, () => [string, Record<string, string>?]]>([
      ['to somebody who is signed in', () => [hashed('listMembers'), as('memberHead')]],
      ['to an organisation’s own server', () => [hashed('listMembers'), as('memberKey')]],
      [
        'to a key on a page of others',
        () => [hashed('listMembers'), as('siteKey', { origin: 'https://evil.example' })],
      ],
      ['to a key that is none', () => [hashed('listMembers'), { authorization: `Bearer kur_pk_${'x'.repeat(43)}` }]],
      ['that holds errors', () => [hashed('readOrganisation', { id: 'org_garbage' })]],
      ['with wrong variables', () => [hashed('listMembers', { first: 'many' })]],
      ['with variables that are no JSON', () => [hashed('listMembers', '{')]],
      ['to a document that is not public', () => [hashed('listApplications')]],
      ['to a text', () => [pathOf({ query: '{ viewer { kind } }' }), { 'apollo-require-preflight': '1' }]],
      ['to no request at all', () => ['/graphql']],
    ])('keep no answer %s, nor does the service', async (_, request) => {
      const [path, headers] = request();
      for (let time = 0; time < 2; time += 1) {
        const { headers: answered } = await get(path, { ...headers, 'if-none-match': '*' });
        expect([answered.get('cache-control'), answered.get('etag')]).toEqual([NOBODY_KEEPS, null]);
      }
    });
  });

  describe('at once', () => {
    it('a thousand of the same reach the database once, and all are right', async () => {
      const path = hashed('listOrganisations', { first: 4, filter: {} });
      const { body: expected } = await get(path);
      // Without a limit of time for a connection, as `fetch` has one.
      const agent = new Agent({ keepAlive: true, maxSockets: 200 });
      const read = (address: string) =>
        new Promise<string>((resolve, reject) => {
          httpGet(patient.url + address, { agent }, answer => resolve(text(answer))).on('error', reject);
        });
      try {
        const one = await statementsOf(() => read(hashed('listOrganisations', { first: 3, filter: {} })));
        let answers: string[] = [];
        const seen = await statementsOf(async () => {
          answers = await Promise.all(Array.from({ length: 1000 }, () => read(path)));
        });
        expect(seen).toEqual(one);
        expect(seen.length).toBeLessThanOrEqual(3);
        expect(new Set(answers).size).toBe(1);
        expect(JSON.parse(answers[0] ?? '')).toEqual(expected);
      } finally {
        agent.destroy();
      }
    }, 60_000);

    it('the same in other words is the same, and another reader is not', async () => {
      const statements = (path: string, headers = {}) => statementsOf(() => get(path, headers, patient));
      await get(hashed('listMembers', '{"first":2,"after":null}'), {}, patient);
      expect(await statements(hashed('listMembers', '{ "after": null, "first": 2 }'))).toEqual([]);
      expect(await statements(hashed('listMembers', { first: 1, after: null }))).not.toEqual([]);
      expect(await statements(hashed('listMembers', '{"first":2,"after":null}'), site())).not.toEqual([]);
      expect(await statements(hashed('listMembers', '{"first":2,"after":null}'), site())).toEqual([]);
    });

    it('what a member may see never comes to anybody else, whoever asked first', async () => {
      const path = hashed('readOrganisation', { id: cast.organisations.member });
      const readers = [{}, as('memberHead'), site(), as('officer'), as('otherMemberKey'), as('applicantHead')];
      const sees = [false, true, false, true, true, false];
      const alone: boolean[] = [];
      for (const headers of readers) alone.push((await get(path, headers)).text.includes(SECRET));
      expect(alone).toEqual(sees);
      for (const shift of [0, 3]) {
        await pause(LIFE);
        const crowd = Array.from({ length: 60 }, (_, index) => (index + shift) % readers.length);
        const answers = await Promise.all(
          crowd.map(async index => (await get(path, readers[index])).text.includes(SECRET)),
        );
        expect(answers).toEqual(crowd.map(index => sees[index]));
      }
    }, 60_000);

    it('a change is seen when the life of the answer is over, at the latest', async () => {
      const id = cast.organisations.otherMember;
      const path = hashed('readOrganisation', { slug: await slugOf(id) });
      const { headers } = await get(path);
      expect((await get(path)).body.data).toMatchObject({ organisation: { website: null } });
      await sql(
        `update organisation set website = 'https://moved.example/' where id = '${uuidOf('Organisation', id)}'`,
      );
      await pause(LIFE);
      const after = await get(path, { 'if-none-match': headers.get('etag')! });
      expect([after.status, after.body.data]).toMatchObject([
        200,
        { organisation: { website: 'https://moved.example/' } },
      ]);
    });
  });
});
