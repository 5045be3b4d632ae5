/** No suite is forgotten, and none runs twice: each `x.suite.ts` is imported by exactly one `*.spec.ts` of its folder. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const test = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(test, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(test, join(entry.parentPath, entry.name)));
const specs = files.filter(file => file.endsWith('.spec.ts'));
const importsOf = (spec: string) =>
  [...readFileSync(join(test, spec), 'utf8').matchAll(/^import '\.\/([\w-]+\.suite)\.js';$/gmu)].map(([, name]) =>
    join(dirname(spec), `${name ?? ''}.ts`),
  );

describe('the suites of tests', () => {
  it('are each imported by exactly one spec file, beside them', () => {
    const suites = files.filter(file => file.endsWith('.suite.ts'));
    expect(suites).not.toEqual([]);
    expect(specs.flatMap(importsOf).sort()).toEqual(suites.sort());
  });

  // A spec file that starts the service pays seconds for its modules: jest loads them anew for each file.
  it('share at most three spec files in a folder of test/integration', () => {
    const folders = new Set(specs.map(dirname).filter(folder => folder.startsWith('integration/')));
    for (const folder of folders) expect(specs.filter(spec => dirname(spec) === folder).slice(3)).toEqual([]);
  });
});
