import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Cast, createCast, SITE_ORIGIN } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const CREATE = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { ... on CreateApiKeySuccess { secret apiKey { id hint scopes origins } } }
}`;
const ROTATE = `mutation ($id: ID!, $hours: Int) {
  rotateApiKey(id: $id, overlapHours: $hours) { __typename ... on RotateApiKeySuccess { secret apiKey { id } } }
}`;
const REVOKE = `mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }`;
const VIEWER = '{ viewer { kind scopes organisation { slug } } }';

interface Created {
  createApiKey: { secret: string; apiKey: { id: string; hint: string } };
}

describe('keys of programs', () => {
  let network: TestApp;
  let cast: Cast;
  const create = (input: object, token = cast.tokens.memberHead) => network.graphql<Created>(CREATE, { input }, token);
  const secret = async (): Promise<Created['createApiKey']> => {
    const { data } = await create({ kind: 'SECRET', label: 'server', scopes: ['PUBLICATION_WRITE'] });
    if (!data) throw new Error('no key');
    return data.createApiKey;
  };
  const kindOf = async (key: string, headers = {}) => {
    const answer = await network.graphql<{ viewer: { kind: string } }>(VIEWER, {}, key, headers);
    return answer.data?.viewer.kind ?? answer.errors?.[0]?.extensions.code;
  };

  beforeAll(async () => {
    network = await startTestApp();
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('shows a secret key once and keeps only its hash', async () => {
    const { secret: key, apiKey } = await secret();
    expect(key).toMatch(/^kur_sk_[\w-]{43}$/u);
    expect(await kindOf(key)).toBe('ORGANISATION_KEY');
    const client = new pg.Client({ connectionString: network.database.ownerUrl });
    await client.connect();
    const { rows } = await client.query('select k::text as row from api_key k');
    await client.end();
    expect(JSON.stringify(rows)).not.toContain(key.slice(12));
    expect(apiKey.hint).toBe(`${key.slice(0, 11)}…`);
  });

  it('lets a rotated key work on for its overlap, and its successor from now on', async () => {
    const { secret: old, apiKey } = await secret();
    const { data } = await network.graphql<{ rotateApiKey: { secret: string } }>(
      ROTATE,
      { id: apiKey.id, hours: 2 },
      cast.tokens.memberHead,
    );
    const next = data?.rotateApiKey.secret ?? '';
    expect([await kindOf(old), await kindOf(next)]).toEqual(['ORGANISATION_KEY', 'ORGANISATION_KEY']);
    const again = await network.graphql(ROTATE, { id: apiKey.id }, cast.tokens.memberHead);
    expect(again.data).toEqual({ rotateApiKey: { __typename: 'AlreadyEnded' } });
    network.clock.advance(2 * 3600 + 1);
    expect([await kindOf(old), await kindOf(next)]).toEqual(['UNAUTHENTICATED', 'ORGANISATION_KEY']);
    cast = await freshHeads(cast);
  });

  it('ends a key at once when it is revoked', async () => {
    const { secret: key, apiKey } = await secret();
    const { data } = await network.graphql(REVOKE, { id: apiKey.id }, cast.tokens.memberHead);
    expect(data).toEqual({ revokeApiKey: { __typename: 'RevokeApiKeySuccess' } });
    expect(await kindOf(key)).toBe('UNAUTHENTICATED');
  });

  it('hides the keys of one organisation from the heads of another', async () => {
    const { apiKey } = await secret();
    const { errors } = await network.graphql(REVOKE, { id: apiKey.id }, cast.tokens.otherMemberHead);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await network.graphql(
      '{ organisation(slug: "example-association-01") { apiKeys { id } } }',
      {},
      cast.tokens.otherMemberHead,
    );
    expect(data).toEqual({ organisation: { apiKeys: null } });
  });

  it('serves a publishable key to pages of its origins only', async () => {
    expect(await kindOf(cast.tokens.siteKey, { origin: SITE_ORIGIN })).toBe('SITE_KEY');
    expect(await kindOf(cast.tokens.siteKey, { origin: 'https://elsewhere.example' })).toBe('FORBIDDEN');
    expect(await kindOf(cast.tokens.siteKey)).toBe('FORBIDDEN');
  });

  it('notes the day on which a key was last used', async () => {
    const { secret: key, apiKey } = await secret();
    await kindOf(key);
    const { data } = await network.graphql<{ organisation: { apiKeys: { id: string; lastUsedOn: string | null }[] } }>(
      '{ organisation(slug: "example-association-01") { apiKeys { id lastUsedOn } } }',
      {},
      cast.tokens.memberHead,
    );
    expect(data?.organisation.apiKeys.find(({ id }) => id === apiKey.id)?.lastUsedOn).toBe('2026-11-24');
  });

  it.each([
    [{ kind: 'SECRET', label: 'x' }, 'scopeNeeded'],
    [{ kind: 'SECRET', label: 'x', scopes: ['FILE_WRITE'], origins: ['https://a.example'] }, 'publishableOnly'],
    [{ kind: 'PUBLISHABLE', label: 'x' }, 'originNeeded'],
    [{ kind: 'PUBLISHABLE', label: 'x', origins: ['https://a.example'], scopes: ['FILE_WRITE'] }, 'secretOnly'],
    [{ kind: 'SECRET', label: 'x', scopes: ['FILE_WRITE'], expiresAt: '2020-01-01T00:00:00Z' }, 'future'],
  ])('refuses %j by the rule %s', async (input, rule) => {
    const { errors } = await create(input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', violations: [{ rule }] });
  });

  it('lets no key make keys, and no editor either', async () => {
    const input = { kind: 'SECRET', label: 'x', scopes: ['FILE_WRITE'] };
    for (const name of ['memberKey', 'memberEditor', 'officer'] as const) {
      expect((await create(input, cast.tokens[name])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  /** Access tokens live for a quarter of an hour; the clock has moved on. */
  async function freshHeads(old: Cast): Promise<Cast> {
    const query = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;
    const renew = async (name: string): Promise<string> => {
      const input = { email: `${name.toLowerCase()}@kurultai.example`, password: 'correct horse battery' };
      const { data } = await network.graphql<{ signIn: { session: { accessToken: string } } }>(query, { input });
      return data?.signIn.session.accessToken ?? '';
    };
    const names = ['memberHead', 'otherMemberHead', 'memberEditor', 'officer'] as const;
    const renewed = await Promise.all(names.map(async name => [name, await renew(name)] as const));
    return { ...old, tokens: { ...old.tokens, ...Object.fromEntries(renewed) } };
  }
});
