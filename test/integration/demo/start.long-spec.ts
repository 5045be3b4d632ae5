/** Where demo data are loaded, and that a load that was cut off is made good. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from '../../../apps/api/src/core/config/index.js';
import { loadDemo } from '../../../apps/api/src/demo/index.js';
import { demoServices } from '../../../apps/api/src/demo/demo-services.js';
import { type DemoBench, startDemoBench } from '../../support/demo-bench.js';

let bench: DemoBench;
afterEach(() => bench.close());

const organisations = () => bench.row('select count(*)::int as organisations from organisation');
const WHOLE = { organisations: 18 + 24 + 1 };

describe('demo data are not loaded', () => {
  it.each([
    ['in production', { NODE_ENV: 'production' }, true],
    ['when switched off', { KURULTAI_DEMO: 'off' }, true],
    ['with DATABASE_URL', {}, false],
  ])('%s', async (_, environment, embedded) => {
    bench = await startDemoBench(environment);
    expect(await bench.load(undefined, embedded)).toBeUndefined();
    expect(await organisations()).toEqual({ organisations: 0 });
    expect(existsSync(bench.file)).toBe(false);
  });

  it('into a database that somebody uses without them', async () => {
    bench = await startDemoBench();
    const names = [{ text: 'Our own secretariat', language: 'en' }];
    await demoServices(bench.app).organisations.register(
      { kind: 'SYSTEM', reason: 'test' },
      { kind: 'SECRETARIAT', names },
    );
    expect(await bench.load()).toBeUndefined();
    expect(await organisations()).toEqual({ organisations: 1 });
  });
});

describe('a production network', () => {
  it('does not start on a database that holds fictitious records', async () => {
    bench = await startDemoBench();
    await bench.load();
    const production = readConfiguration({ NODE_ENV: 'production', LOG_LEVEL: 'silent' });
    await expect(loadDemo(bench.app, production, { embedded: false }, () => undefined)).rejects.toThrow(
      /fictitious records/u,
    );
  });
});

describe('a load that was cut off', () => {
  it.each(['Loading a fictitious membership', 'Opening the demo accounts'])(
    'by SIGKILL at “%s” leaves nothing, and the next start loads all',
    async step => {
      bench = await startDemoBench();
      await killAt(step);
      expect(await organisations()).toEqual({ organisations: 0 });
      expect(existsSync(bench.file)).toBe(false);
      await bench.load();
      expect(await organisations()).toEqual(WHOLE);
      expect(Object.keys((await bench.credentials()).accounts)).toHaveLength(19);
    },
  );

  it('before the file was written leads to a new issue', async () => {
    bench = await startDemoBench();
    await mkdir(bench.file);
    await expect(bench.load()).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/u);
    await rm(bench.file, { recursive: true });
    const said: string[] = [];
    await bench.load(line => said.push(line));
    expect(said).toEqual(['Opening the demo accounts']);
    expect(await organisations()).toEqual(WHOLE);
    expect((await bench.credentials()).keys['memberSecretKey']!.key).toMatch(/^kur_sk_/u);
  });
});

describe('a clock that stands in the past', () => {
  it('loads the articles of its past only, and the others when their time has come', async () => {
    bench = await startDemoBench({}, '2022-08-20T09:00:00Z');
    const articles = () =>
      bench.row<{ past: number; future: number }>(`
      select count(*) filter (where published_at < '2022-08-20')::int as past,
             count(*) filter (where published_at > '2022-08-20')::int as future from publication`);
    await bench.load();
    const { past, future } = await articles();
    expect({ future, past: past > 0 }).toEqual({ future: 0, past: true });
    await bench.load();
    expect(await articles()).toEqual({ past, future: 0 });
    bench.clock.advance(5 * 366 * 24 * 3600);
    await bench.load();
    expect((await articles()).future).toBeGreaterThan(20);
    const said: string[] = [];
    await bench.load(line => said.push(line));
    expect(said).toEqual([]);
  });
});

/** Runs a start in a process of its own, which dies at a step. */
async function killAt(step: string): Promise<void> {
  const file = (name: string) => fileURLToPath(new URL(`../../support/${name}`, import.meta.url));
  const { ownerUrl, appUrl } = bench.database;
  const args = ['--import', file('typescript.mjs'), file('demo.child.ts'), ownerUrl, appUrl, bench.folder, step];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
}
