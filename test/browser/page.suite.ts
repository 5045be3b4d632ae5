/** The page around the elements: what is pasted, pinned, loaded twice, rendered by a server; and that it does not jump. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chromiumPath, NEEDS_CHROMIUM } from '../support/browser/chromium.js';
import { FALLBACK, PATIENCE } from '../support/browser/elements.js';
import { type EmbedBench, embedBench, held } from '../support/browser/embed-bench.js';
import { readGuide } from '../support/guide.js';
import { until } from '../support/until.js';
import { describeWhen } from '../support/when.js';

interface Integrity {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly imports: readonly string[] }>>;
}

describe('a page with elements', () => {
  describeWhen(chromiumPath !== undefined, NEEDS_CHROMIUM, 'of another origin', () => {
    let bench: EmbedBench;
    beforeAll(async () => {
      bench = await embedBench();
    }, PATIENCE);

    const MEMBERS = 'kurultai-directory [part=item]';
    const directory = `<kurultai-directory><p>${FALLBACK}</p></kurultai-directory>`;
    const questions = (requests: readonly string[]) => requests.filter(request => request.endsWith('/graphql'));

    it(
      'shows the members by the one line of the guide, which is that of README',
      async () => {
        expect((await readGuide('README.md')).replaceAll('http://127.0.0.1:4000', bench.network.url)).toContain(
          bench.line,
        );
        expect(bench.line.split('\n')).toHaveLength(1);
        const visited = await bench.open(bench.line, { around: { scripts: '' } });
        await visited.page.locator(MEMBERS).nth(11).waitFor();
        expect(await visited.violations()).toEqual([]);
        await visited.close();
      },
      PATIENCE,
    );

    it(
      'needs every entry of the policy',
      async () => {
        const entries = bench.policy.split('; ');
        expect(entries).toHaveLength(6);
        const without = (directive: string) => entries.filter(entry => !entry.startsWith(directive)).join('; ');
        const refused: string[] = [];
        for (const directive of ['script-src', 'connect-src']) {
          const visited = await bench.open(directory, { around: { policy: without(directive) } });
          await visited.page.getByText(FALLBACK).waitFor();
          await until(async () => (await visited.violations()).length > 0, 60);
          refused.push(...(await visited.violations()).map(one => one.split(' ', 1)[0] ?? ''));
          await visited.close();
        }
        expect(new Set(refused)).toEqual(new Set(['script-src-elem', 'connect-src']));
        const policy = bench.policy.replace('trusted-types lit-html', "trusted-types 'none'");
        const visited = await bench.open(directory, { around: { policy } });
        await visited.page.getByText(FALLBACK).waitFor();
        await until(async () => (await visited.violations()).length > 0, 60);
        expect((await visited.violations()).join()).toContain('trusted-types');
        await visited.close();
      },
      PATIENCE,
    );

    it(
      'may load the script twice, from two addresses, of which the first counts',
      async () => {
        const { version } = await integrity();
        const scripts = ['1/kurultai.js', `${version}/directory.js`, '1/directory.js']
          .map(path => `<script type="module" src="${bench.network.url}/elements/${path}"></script>`)
          .join('');
        // Two copies make the policy of Trusted Types twice, which a page has to allow.
        for (const policy of [bench.policy, `${bench.policy} 'allow-duplicates'`]) {
          const visited = await bench.open(directory, { around: { scripts, policy } });
          await visited.page.locator(MEMBERS).nth(11).waitFor();
          const others = visited.complaints.filter(one => policy !== bench.policy || !one.includes('lit-html'));
          expect(others).toEqual([]);
          expect(questions(visited.requests)).toHaveLength(1);
          await visited.close();
        }
      },
      PATIENCE,
    );

    const integrity = async () =>
      (await (await fetch(`${bench.network.url}/elements/1/integrity.json`)).json()) as Integrity;

    it(
      'runs a pinned version, and nothing of it that has another hash',
      async () => {
        const { version, files } = await integrity();
        const imports = files['directory.js']?.imports ?? [];
        expect(imports).not.toEqual([]);
        const other = files['kurultai.js']?.integrity ?? '';
        const scripts = (wrong?: string) => {
          const tag = (name: string) =>
            `="${bench.network.url}/elements/${version}/${name}" integrity="${name === wrong ? other : files[name]?.integrity}" crossorigin>`;
          const links = imports.map(name => `<link rel="modulepreload" href${tag(name)}`).join('');
          return `${links}<script type="module" src${tag('directory.js')}</script>`;
        };
        const right = await bench.open(directory, { around: { scripts: scripts() } });
        await right.page.locator(MEMBERS).nth(11).waitFor();
        await right.close();
        for (const wrong of ['directory.js', imports[0]]) {
          const visited = await bench.open(directory, { around: { scripts: scripts(wrong) } });
          await visited.page.getByText(FALLBACK).waitFor();
          expect({ wrong, asked: questions(visited.requests) }).toEqual({ wrong, asked: [] });
          expect(visited.complaints.join()).toMatch(/integrity/iu);
          await visited.close();
        }
      },
      PATIENCE,
    );

    it.each(['directory', 'summits', 'resources', 'publications'])(
      'does not move under the reader while %s loads, where it keeps the room',
      async name => {
        const { prepare, release } = held(bench.network.url);
        const style = `kurultai-${name} { display: block; min-block-size: 90rem }`;
        const hash = createHash('sha256').update(style).digest('base64');
        const scripts = `<style>${style}</style><script type="module" src="${bench.network.url}/elements/1/kurultai.js"></script>`;
        const visited = await bench.open(`<kurultai-${name}><p>${FALLBACK}</p></kurultai-${name}>`, {
          prepare,
          around: { scripts, policy: `${bench.policy}; style-src 'sha256-${hash}'` },
          viewport: { width: 1024, height: 1600 },
        });
        await visited.page.locator(`kurultai-${name} [part=skeleton]`).waitFor();
        release();
        await visited.page.locator(`kurultai-${name} [part=item]`).first().waitFor();
        // Two frames later what the browser has measured is told.
        await visited.page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
        expect(await visited.shift()).toBe(0);
        await visited.close();
      },
      PATIENCE,
    );

    it(
      'hears what happens in the elements, and may show an item itself',
      async () => {
        const visited = await bench.open(directory);
        const { page } = visited;
        await page.locator(MEMBERS).nth(11).waitFor();
        await page.evaluate(`document.addEventListener('kurultai-select', event => {
          event.preventDefault();
          document.title = event.detail.item.organisation.slug;
        })`);
        const before = page.url();
        await page.locator('kurultai-directory [part=link]').first().click();
        expect([await page.title(), page.url()]).toEqual(['example-association-01', before]);
        await visited.close();
      },
      PATIENCE,
    );
  });
});
