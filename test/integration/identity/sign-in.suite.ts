import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Cast, createCast, emailOf, PASSWORD } from '../../support/cast.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { ... on SignInSuccess { session { accessToken refreshToken accessExpiresAt } } }
}`;
const REFRESH = `mutation ($token: String!) {
  refreshSession(refreshToken: $token) { ... on RefreshSessionSuccess { session { accessToken refreshToken } } }
}`;
const VIEWER = '{ viewer { kind person { name email } organisation { slug } roles } }';

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

describe('signing in', () => {
  let network: TestApp;
  let cast: Cast;
  const signIn = (email: string, password: string) =>
    network.graphql<{ signIn: { session: Tokens } }>(SIGN_IN, { input: { email, password } });
  const refresh = (token: string) => network.graphql<{ refreshSession: { session: Tokens } }>(REFRESH, { token });
  const sessionOf = async (name: string): Promise<Tokens> => {
    const { data } = await signIn(emailOf(name), PASSWORD);
    if (!data) throw new Error('not signed in');
    return data.signIn.session;
  };
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

  beforeAll(async () => {
    network = await startTestApp({ SIGN_INS_PER_ACCOUNT: '5', SIGN_INS_PER_ADDRESS: '40' });
    cast = await createCast(network);
  });
  afterAll(() => network.close());

  it('tells a person who they are and for whom they act', async () => {
    const { accessToken } = await sessionOf('memberHead');
    const { data } = await network.graphql(VIEWER, {}, accessToken);
    expect(data).toEqual({
      viewer: {
        kind: 'REPRESENTATIVE',
        person: { name: 'Example memberHead', email: emailOf('memberHead') },
        organisation: { slug: 'example-association-01' },
        roles: ['HEAD', 'LEGAL_SIGNATORY'],
      },
    });
  });

  it('takes the address whatever its capitals', async () => {
    const { data } = await signIn(emailOf('officer').toUpperCase(), PASSWORD);
    expect(data?.signIn.session.accessToken).toMatch(/^kur_at_/u);
  });

  it('answers a wrong password and an unknown account with the same words', async () => {
    const wrong = await signIn(emailOf('board'), 'not the password');
    const unknown = await signIn('nobody@kurultai.example', 'not the password');
    expect(wrong.errors).toEqual(unknown.errors);
    expect(codeOf(wrong)).toBe('UNAUTHENTICATED');
  });

  it('stops guessing at one account, also when the guesses come at once, and says when to try again', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, guess) => signIn(emailOf('auditor'), `guess ${String(guess)} of twenty`)),
    );
    const codes = guesses.map(codeOf);
    expect(codes.filter(code => code === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(codes.filter(code => code === 'RATE_LIMITED')).toHaveLength(15);
    const limited = await signIn(emailOf('auditor'), PASSWORD);
    expect(limited.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
  });

  it('lets a hundred delegates behind one address sign in at once', async () => {
    await addDelegates(network.database.ownerUrl, 100);
    const delegates = Array.from({ length: 100 }, (_, index) =>
      signIn(`delegate${String(index + 1)}@kurultai.example`, PASSWORD),
    );
    const answers = await Promise.all(delegates);
    expect(answers.map(codeOf).filter(code => code !== undefined)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data?.signIn.session.accessToken)).size).toBe(100);
  });

  it('refuses an access token after a quarter of an hour', async () => {
    const { accessToken } = await sessionOf('admin');
    network.clock.advance(15 * 60 + 1);
    expect(codeOf(await network.graphql(VIEWER, {}, accessToken))).toBe('UNAUTHENTICATED');
  });

  it('exchanges a refresh token, and again for 30 seconds when the answer was lost', async () => {
    const { refreshToken } = await sessionOf('officer');
    const first = await refresh(refreshToken);
    const again = await refresh(refreshToken);
    for (const { data } of [first, again]) {
      const viewer = await network.graphql<{ viewer: { kind: string } }>(
        VIEWER,
        {},
        data?.refreshSession.session.accessToken,
      );
      expect(viewer.data?.viewer.kind).toBe('OFFICER');
    }
  });

  it('ends the whole family when a refresh token is used again later', async () => {
    const { refreshToken } = await sessionOf('secondOfficer');
    const { data } = await refresh(refreshToken);
    network.clock.advance(31);
    expect(codeOf(await refresh(refreshToken))).toBe('UNAUTHENTICATED');
    const stolen = data?.refreshSession.session;
    expect(codeOf(await network.graphql(VIEWER, {}, stolen?.accessToken))).toBe('UNAUTHENTICATED');
    expect(codeOf(await refresh(stolen?.refreshToken ?? ''))).toBe('UNAUTHENTICATED');
  });

  it('ends a session at once when its person signs out', async () => {
    const { accessToken, refreshToken } = await sessionOf('memberHead');
    await network.graphql('mutation { signOut { ... on SignOutSuccess { signedOut } } }', {}, accessToken);
    expect(codeOf(await network.graphql(VIEWER, {}, accessToken))).toBe('UNAUTHENTICATED');
    expect(codeOf(await refresh(refreshToken))).toBe('UNAUTHENTICATED');
  });

  it('never treats a token that does not hold as nobody', async () => {
    for (const token of [
      'kur_at_wrong',
      'kur_sk_wrong',
      'kur_rt_x',
      'eyJhbGciOiJub25lIn0.e30.',
      cast.tokens.officer.slice(0, -1),
    ]) {
      expect(codeOf(await network.graphql(VIEWER, {}, token))).toBe('UNAUTHENTICATED');
    }
  });
});

/** Persons with the password of the cast, made at once: hashing a hundred passwords would only cost time. */
async function addDelegates(ownerUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `with delegate as (
         insert into person (id, name, provenance, created_at)
         select gen_random_uuid(), 'Example Delegate ' || n, 'FICTITIOUS', now() from generate_series(1, $1::int) n
         returning id, name),
       address as (
         insert into person_email (person_id, address, recorded_at)
         select id, 'delegate' || substring(name from '\\d+') || '@kurultai.example', now() from delegate)
       insert into password_credential (person_id, hash, changed_at)
       select id, (select hash from password_credential limit 1), now() from delegate`,
      [count],
    );
  } finally {
    await client.end();
  }
}
