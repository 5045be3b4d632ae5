/** The package as it is published: what it weighs, and whether tools that read packages find nothing wrong with it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  // Whoever uses the network in memory has it beside the SDK.
  symlinkSync(resolve('node_modules/graphql'), join(folder, 'node_modules', 'graphql'));
}, 60_000);

/** What the compiler says of a program that uses the package. @throws Error with its messages */
function figuresOf(source: string): Record<string, number> {
  writeFileSync(join(folder, 'program.ts'), source);
  const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck'];
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/typescript/bin/tsc'), ...args, '--extendedDiagnostics', 'program.ts'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
  const lines = [...stdout.matchAll(/^([^:\n]+):\s+([\d.]+)/gmu)];
  return Object.fromEntries(lines.map(([, name = '', value]) => [name, Number(value)]));
}

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
    // Over half are types: those of 300 inputs and answers with their descriptions, and the map of the query builder.
    // A tenth is the schema for the network in memory.
    expect(bytes).toBeLessThanOrEqual(450_000);
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

  it('brings a network in memory, as an ES module and as CommonJS', () => {
    const entry = join(folder, 'fake.mjs');
    writeFileSync(
      entry,
      `import { createRequire } from 'node:module';
       import { Kurultai, NotFoundError } from '@kurultai/sdk';
       import { fakeKurultai } from '@kurultai/sdk/testing';
       const old = createRequire(import.meta.url);
       for (const [sdk, testing] of [[{ Kurultai, NotFoundError }, { fakeKurultai }], [old('@kurultai/sdk'), old('@kurultai/sdk/testing')]]) {
         const network = testing.fakeKurultai({ organisations: [{ slug: 'example-association-07' }] });
         const k = new sdk.Kurultai(network);
         const { nodes } = await k.organisations.list();
         network.next.refuse('NOT_FOUND');
         const refused = await k.organisations.list().catch(error => error);
         console.log(JSON.stringify([nodes.map(({ slug }) => slug), refused instanceof sdk.NotFoundError]));
       }`,
    );
    const printed = execFileSync(process.execPath, [entry], { encoding: 'utf8' }).trim().split('\n');
    expect(printed.map(line => JSON.parse(line) as unknown)).toEqual(
      Array.from({ length: 2 }, () => [['example-association-07'], true]),
    );
  });

  describe('for the compiler', () => {
    const queries = [
      `{ organisations: { $: { first: 3 }, nodes: { id: true, name: { text: true }, country: true } } }`,
      `{ summit: { $: { slug: 's' }, title: { $: { languages: ['kk'] }, text: true }, venue: true, agenda: { id: true, kind: true } } }`,
      `{ publications: { $: { first: 2 }, nodes: { id: true, title: { text: true }, organisation: { slug: true } }, pageInfo: { endCursor: true } } }`,
      `{ node: { $: { id: 'pub_1' }, __typename: true, '...Publication': { slug: true }, '...Organisation': { slug: true } } }`,
    ];
    const compiled = (count: number) => {
      const body = queries.slice(0, count).map((one, index) => `export const q${index} = query(k, ${one});`);
      return figuresOf(
        `import { Kurultai } from '@kurultai/sdk';
         import { query } from '@kurultai/sdk/query';
         const k = new Kurultai({ url: 'https://n.example/graphql' });
         ${body.join('\n')}
         export const first = async () => (await k.organisations.list()).nodes[0]?.slug.length;`,
      );
    };

    it('a query of your own costs at most 3 000 instantiations of types', () => {
      const { Instantiations: without = 0 } = compiled(0);
      const { Instantiations: all = 0 } = compiled(queries.length);
      expect((all - without) / queries.length).toBeLessThanOrEqual(3_000);
    }, 60_000);

    it('a misspelt field is named', () => {
      expect(() =>
        figuresOf(
          `import { Client } from '@kurultai/sdk';
           import { query } from '@kurultai/sdk/query';
           query(new Client({ url: 'https://n.example/graphql' }), { organisations: { nodes: { nmae: true } } });`,
        ),
      ).toThrow(/Organisation has no field nmae/);
    }, 60_000);
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
