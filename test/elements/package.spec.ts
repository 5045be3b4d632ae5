/** The elements as pages load them: what they weigh, and what must not be in them. */
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { publint } from 'publint';

const DIST = 'libs/elements/dist';
const ELEMENTS = ['directory', 'summits', 'resources', 'publications', 'map'];

/** A script and all that it loads before it runs. */
function allOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(DIST, file), 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
    allOf(join(dirname(file), path), found);
  return found;
}

/** In bytes, as a server with brotli sends it. */
const weightOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(DIST, file))).length, 0);

describe('the elements as they are delivered', () => {
  it.each(ELEMENTS.filter(name => name !== 'map'))(
    'weigh at most ten kilobytes when %s is the first on a page, the loader included',
    name => {
      const weight = weightOf([...allOf(`${name}.js`), 'kurultai.js']);
      expect(weight).toBeGreaterThan(5000);
      expect(weight).toBeLessThanOrEqual(10_000);
    },
  );

  it.each([
    ['summits', 3000],
    ['resources', 3000],
    ['publications', 3000],
    ['map', 20_000],
  ])('weigh little more with %s beside the directory: at most %i bytes', (name, limit) => {
    const first = allOf('directory.js');
    expect(weightOf([...allOf(`${name}.js`)].filter(file => !first.has(file)))).toBeLessThanOrEqual(limit);
  });

  it.each(['ru', 'kk'])('load %s on demand only, at most a kilobyte', language => {
    const file = `lang/${language}.js`;
    expect(weightOf([file])).toBeLessThanOrEqual(1000);
    for (const name of ELEMENTS) expect(allOf(`${name}.js`)).not.toContain(file);
  });

  it('keep nothing about the reader, run no text as code, and name no host', () => {
    const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
      file => file.endsWith('.js') && file !== 'ssr.js',
    );
    expect(scripts.length).toBeGreaterThanOrEqual(8);
    for (const file of scripts) {
      const text = readFileSync(join(DIST, file), 'utf8');
      const found = text.match(
        /\.cookie\b|localStorage|sessionStorage|indexedDB|\beval\(|new Function|sendBeacon|https?:\/\/\w+/g,
      );
      expect({ file, found }).toEqual({ file, found: null });
      // The one way in which text becomes elements is lit's, under its own policy.
      expect(text.match(/createPolicy\([^,]+/g) ?? []).toEqual(
        text.includes('createPolicy') ? ['createPolicy(`lit-html`'] : [],
      );
    }
  });

  it('say what they hold of others', () => {
    expect(readFileSync(join(DIST, 'NOTICE.txt'), 'utf8')).toContain('BSD 3-Clause');
  });

  it('are found right by publint', async () => {
    const { messages } = await publint({ pkgDir: 'libs/elements', strict: true });
    expect(messages).toEqual([]);
  });

  it('are known to the TypeScript of a page and of a server', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kurultai-elements-'));
    const installed = join(folder, 'node_modules/@kurultai/elements');
    for (const part of ['package.json', 'dist', 'types'])
      cpSync(join('libs/elements', part), join(installed, part), { recursive: true });
    writeFileSync(
      join(folder, 'page.ts'),
      `import '@kurultai/elements/map';
       import { renderElement } from '@kurultai/elements/ssr';
       const map = document.querySelector('kurultai-map');
       map?.addEventListener('kurultai-select', event => event.detail.country?.toLowerCase());
       if (map) map.pageSize = '5';
       export const html: Promise<string> = renderElement('kurultai-map', { attributes: { url: 'https://n.example/graphql' } });
       // @ts-expect-error there is no such element
       void renderElement('kurultai-maps', { attributes: { url: 'https://n.example/graphql' } });`,
    );
    const args = ['--noEmit', '--strict', '--ignoreConfig', '--module', 'nodenext', '--lib', 'es2022,dom'];
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, ...args, 'page.ts'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 120_000);
});
