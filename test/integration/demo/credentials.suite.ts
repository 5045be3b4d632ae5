/** The demo credentials: private, working, and made anew when they were lost. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { DemoCredentials } from '../../../apps/api/src/demo/index.js';
import { type DemoBench, startDemoBench } from '../../support/demo-bench.js';

describe('the demo credentials', () => {
  let bench: DemoBench;
  let shown: DemoCredentials | undefined;
  beforeAll(async () => {
    bench = await startDemoBench();
    shown = await bench.load();
  }, 120_000);
  afterAll(() => bench.close());

  const VIEWER = '{ viewer { kind organisation { name { text } } roles mayCall } }';
  interface Viewer {
    viewer: { kind: string; organisation: { name: { text: string } } | null; roles: string[]; mayCall: string[] };
  }

  async function signIn(email: string, password: string) {
    const mutation = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;
    type SignedIn = { signIn: { session: { accessToken: string } } };
    const { data, errors } = await bench.graphql<SignedIn>(mutation, { input: { email, password } });
    return { token: data?.signIn.session.accessToken, code: errors?.[0]?.extensions.code };
  }

  const viewer = async (token?: string, headers?: Record<string, string>) =>
    (await bench.graphql<Viewer>(VIEWER, {}, token, headers)).data?.viewer;

  /** Signs in with everything that the file holds. */
  async function useAll(): Promise<Record<string, Viewer['viewer'] | undefined>> {
    const { accounts, keys } = await bench.credentials();
    const seen: Record<string, Viewer['viewer'] | undefined> = {};
    for (const [id, { email, password }] of Object.entries(accounts))
      seen[id] = await viewer((await signIn(email, password)).token);
    seen['memberSecretKey'] = await viewer(keys['memberSecretKey']!.key);
    seen['sitePublishableKey'] = await viewer(keys['sitePublishableKey']!.key, { origin: 'http://localhost:8080' });
    return seen;
  }

  it('are for their owner only, and all of them work', async () => {
    expect((await stat(bench.file)).mode & 0o777).toBe(0o600);
    const { keys } = await bench.credentials();
    expect(shown).toEqual({ file: bench.file, memberSecretKey: keys['memberSecretKey']!.key });
    const secretariat = { kind: 'OFFICER', organisation: { name: { text: 'Parents International' } } };
    expect(await useAll()).toMatchObject({
      officer: { ...secretariat, roles: ['OFFICER'] },
      secondOfficer: { ...secretariat, roles: ['OFFICER'] },
      admin: { ...secretariat, roles: ['ADMIN'] },
      returningOfficer: { ...secretariat, roles: ['RETURNING_OFFICER'] },
      boardMember: { ...secretariat, roles: ['BOARD'] },
      applicant: { kind: 'REPRESENTATIVE', organisation: { name: { text: 'Example Applicant Association' } } },
      member: { kind: 'REPRESENTATIVE', organisation: { name: { text: 'Example Association 01' } } },
      memberSecretKey: { kind: 'ORGANISATION_KEY', organisation: { name: { text: 'Example Association 01' } } },
      sitePublishableKey: { kind: 'SITE_KEY' },
    });
  });

  it('stay as they are at the next start, which writes nothing', async () => {
    const [before, file] = [await bench.fingerprint(), await readFile(bench.file, 'utf8')];
    const said: string[] = [];
    const again = await bench.load(line => said.push(line));
    expect(said).toEqual([]);
    expect(again?.memberSecretKey).toMatch(/^kur_sk_/u);
    expect(await bench.fingerprint()).toEqual(before);
    expect(await readFile(bench.file, 'utf8')).toBe(file);
  });

  it.each([
    ['lost', () => rm(bench.file)],
    ['cut off', async () => writeFile(bench.file, (await readFile(bench.file, 'utf8')).slice(0, 500))],
    [
      'of another database',
      async () => writeFile(bench.file, JSON.stringify({ ...(await bench.credentials()), issue: 'other' })),
    ],
  ])('are made anew when the file is %s; the old ones work no more', async (_, spoil) => {
    const old = await bench.credentials();
    await spoil();
    await bench.load();
    const fresh = await bench.credentials();
    expect((await stat(bench.file)).mode & 0o777).toBe(0o600);
    expect(Object.values(await useAll())).not.toContain(undefined);
    expect(fresh.accounts['admin']!.password).not.toBe(old.accounts['admin']!.password);
    const { email, password } = old.accounts['admin']!;
    expect(await signIn(email, password)).toMatchObject({ token: undefined, code: 'UNAUTHENTICATED' });
    expect(await viewer(old.keys['memberSecretKey']!.key)).toBeUndefined();
    expect(await bench.row('select count(*)::int as mandates from mandate')).toEqual({ mandates: 23 + 2 });
  });
});
