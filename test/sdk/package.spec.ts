/** The package as it is published: what it weighs, and whether tools that read packages find nothing wrong with it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';

const folder = mkdtempSync(join(tmpdir(), 'kurultai-sdk-'));
const installed = join(folder, 'node_modules', '@kurultai', 'sdk');
let tarball: Buffer;

beforeAll(() => {
  const [name = ''] = readdirSync('libs/sdk/packed');
  const path = join('libs/sdk/packed', name);
  tarball = readFileSync(path);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path, '-C', installed, '--strip-components=1']);
}, 60_000);

describe('the packed SDK', () => {
  it('is found right by publint', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true });
    expect(messages).toEqual([]);
  });

  it('has right types in every way of resolving, old ones too', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    expect('problems' in result && result.problems).toEqual([]);
  });

  it('depends on nothing, and is small on disk', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { dependencies?: object };
    expect(manifest.dependencies ?? {}).toEqual({});
    const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    // Two thirds are types: those of 300 inputs and answers with their descriptions, and the map of the query builder.
    expect(bytes).toBeLessThanOrEqual(400_000);
  });

  it('brings its licence and that of what it holds', () => {
    expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('Apache License');
    expect(readFileSync(join(installed, 'NOTICE'), 'utf8')).toContain('MIT');
  });

  it('is loaded as an ES module and as CommonJS, both at once, and each knows the errors of the other', () => {
    const entry = join(folder, 'both.mjs');
    writeFileSync(
      entry,
      `import { createRequire } from 'node:module';
       import * as esm from '@kurultai/sdk';
       import { query } from '@kurultai/sdk/query';
       import { verify } from '@kurultai/sdk/webhooks';
       const require = createRequire(import.meta.url);
       const cjs = require('@kurultai/sdk');
       const error = new cjs.StaleError('STALE', 'Moved.');
       const others = [query, verify, require('@kurultai/sdk/query').query, require('@kurultai/sdk/webhooks').verify];
       console.log(JSON.stringify([esm.StaleError.is(error), error instanceof esm.StaleError, others.map(one => typeof one),
         esm.sdkVersion === require('@kurultai/sdk/package.json').version]));`,
    );
    const functions = Array<string>(4).fill('function');
    const printed = execFileSync(process.execPath, [entry], { encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual([true, false, functions, true]);
  });

  // In kilobytes after gzip, as a bundler leaves it. The list call is to come down to 3.0.
  it.each([
    [
      'one list call, with retries, pages and typed errors',
      3.6,
      `import { Client, Members } from '@kurultai/sdk'; export const members = new Members(new Client({ url: 'https://n.example/graphql' })).list();`,
    ],
    [
      'a query of your own',
      4.5,
      `import { Client } from '@kurultai/sdk'; import { query } from '@kurultai/sdk/query'; export const answer = query(new Client({ url: 'https://n.example/graphql' }), { viewer: { kind: true } });`,
    ],
    [
      'the whole client of a server',
      12,
      `import { Kurultai } from '@kurultai/sdk'; export const k = new Kurultai({ url: 'https://n.example/graphql' });`,
    ],
    ['the check of a webhook', 0.8, `export { verify } from '@kurultai/sdk/webhooks';`],
  ])('weighs little: %s', (_what, limit, source) => {
    const entry = join(folder, `entry-${String(limit)}.mjs`);
    writeFileSync(entry, source);
    const output = join(folder, `out-${String(limit)}`);
    execFileSync(process.execPath, [
      'node_modules/rolldown/bin/cli.mjs',
      entry,
      '--minify',
      '--format',
      'esm',
      '--dir',
      output,
      '--log-level',
      'silent',
    ]);
    const bytes = gzipSync(readFileSync(join(output, `entry-${String(limit)}.js`))).length;
    expect(bytes).toBeGreaterThan(100);
    expect(bytes / 1000).toBeLessThanOrEqual(limit);
  });
});
