/** The packed SDK, installed from the service by npm, on every runtime and compiler that it is made for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Cast, createCast } from '../support/cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const others = resolve('test/runtimes/node_modules');
const folder = mkdtempSync(join(tmpdir(), 'kurultai-runtimes-'));
const run = promisify(execFile);
let network: TestApp;
let cast: Cast;

beforeAll(async () => {
  if (!existsSync(others)) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'test/runtimes' });
  network = await startTestApp();
  cast = await createCast(network);
  const { version } = JSON.parse(readFileSync('libs/sdk/package.json', 'utf8')) as { version: string };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  await run('npm', ['install', '--no-audit', '--no-fund', `${network.url}/sdk/kurultai-sdk-${version}.tgz`], {
    cwd: folder,
  });
  copyFileSync('test/sdk/smoke.mjs', join(folder, 'smoke.mjs'));
  writeFileSync(
    join(folder, 'smoke.cjs'),
    `const { Kurultai, NotFoundError, StaleError } = require('@kurultai/sdk');
     const { query } = require('@kurultai/sdk/query');
     const { sign, verify, WebhookError } = require('@kurultai/sdk/webhooks');
     (async () => {${readFileSync('test/sdk/smoke.mjs', 'utf8').replaceAll(/^import .*$/gmu, '')}})();`,
  );
}, 600_000);
afterAll(() => network.close());

const nodes = { 'Node 20': process.execPath, 'Node 22': 'node-22/bin/node', 'Node 24': 'node-24/bin/node' };

describe('the packed SDK', () => {
  it.each<[string, string, string[]]>([
    ...Object.entries(nodes).flatMap(([name, binary]) =>
      ['mjs', 'cjs'].map<[string, string, string[]]>(kind => [`${name}, ${kind}`, binary, [`smoke.${kind}`]]),
    ),
    [
      'Deno',
      '@deno/linux-x64-glibc/deno',
      ['run', '--node-modules-dir=manual', '--allow-net', '--allow-read', '--allow-env', 'smoke.mjs'],
    ],
    ['Bun', '@oven/bun-linux-x64/bin/bun', ['smoke.mjs']],
  ])('publishes, reads, refuses and verifies on %s', async (_name, binary, args) => {
    const { stdout } = await run(resolve(others, binary), [...args, `${network.url}/graphql`, cast.tokens.memberKey], {
      cwd: folder,
      env: { ...process.env, DENO_DIR: join(folder, '.deno') },
    });
    expect(JSON.parse(stdout)).toEqual({
      outcomes: ['CREATED', 'UNCHANGED'],
      stale: true,
      missing: true,
      viewer: 'ORGANISATION_KEY',
      file: true,
      listed: 1,
      event: 'publication.published',
      forged: true,
    });
  });

  const program = `
    import { Kurultai, InputInvalidError } from '@kurultai/sdk';
    import { query } from '@kurultai/sdk/query';
    import { verify } from '@kurultai/sdk/webhooks';
    const k = new Kurultai({ url: 'https://network.example/graphql' });
    export async function titles(): Promise<string[]> {
      const { nodes } = await k.publications.list({ filter: { topic: ['conscious-parenting'] } });
      const { nextSummit } = await query(k, { nextSummit: { title: { text: true } } });
      const place: string | undefined = nextSummit?.title.text;
      return [...nodes.map(one => one.title.text), place ?? ''];
    }
    export async function heard(body: string, headers: Headers): Promise<string> {
      const event = await verify(body, headers, 'whsec_x');
      return event.type === 'publication.published' ? event.data.publication : event.id;
    }
    export const fields = (error: unknown): string[] =>
      InputInvalidError.is(error) ? error.violations.map(one => one.path.join('.')) : [];`;
  // Newest means 7; node10 is what old projects have, and is gone in 7.
  it.each([
    ['5.4', 'nodenext', 'nodenext'],
    ['5.4', 'esnext', 'bundler'],
    ['5.4', 'commonjs', 'node10'],
    ['newest', 'nodenext', 'nodenext'],
    ['newest', 'esnext', 'bundler'],
  ])('has right types for TypeScript %s, module %s, resolution %s', (version, module, resolution) => {
    writeFileSync(join(folder, 'program.ts'), program);
    const compile = (text: string) => {
      writeFileSync(join(folder, 'program.ts'), text);
      const { status, stdout } = spawnSync(
        process.execPath,
        [
          join(others, `typescript-${version}`, 'bin/tsc'),
          ...['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable,dom.asynciterable'],
          ...['--module', module, '--moduleResolution', resolution, 'program.ts'],
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      return { status, stdout };
    };
    expect(compile(program)).toEqual({ status: 0, stdout: '' });
    const misspelt = compile(program.replace('title: { text: true }', 'title: { txet: true }'));
    expect(misspelt.stdout).toContain('LocalisedText has no field txet');
  });
});
