/** The examples for partners' pages, as they stand: a static file, and a page that a Node server renders. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { chromiumPath, NEEDS_CHROMIUM } from '../support/browser/chromium.js';
import { PATIENCE, tall } from '../support/browser/elements.js';
import { type EmbedBench, embedBench, WRITTEN } from '../support/browser/embed-bench.js';
import { describeWhen } from '../support/when.js';

/** Starts the server of the example. @returns its address, and how to end it */
async function startExample(
  network: string,
): Promise<{ url: string; complaints: () => string; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['examples/server-render/server.mjs'], {
    env: { PATH: process.env['PATH'], PORT: '0', KURULTAI_NETWORK: network },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return {
    url: line.trim(),
    complaints: () => complaints,
    end: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
}

describe('the examples', () => {
  describeWhen(chromiumPath !== undefined, NEEDS_CHROMIUM, 'of pages with elements', () => {
    let bench: EmbedBench;
    beforeAll(async () => {
      bench = await embedBench();
    }, PATIENCE);

    it(
      'show the next summit, the members of a country in its language, and a map, from one file',
      async () => {
        const html = await readFile('examples/static-page-with-elements/index.html', 'utf8');
        const address = bench.site.publish({ html: html.replaceAll(WRITTEN, bench.network.url), policy: '' });
        expect(html.replaceAll(WRITTEN, bench.network.url)).toContain(bench.policy);
        const visited = await bench.visit(address, tall());
        const { page } = visited;
        await page.locator('kurultai-summits [part=item]', { hasText: 'Example Summit' }).waitFor();
        await page.locator('kurultai-directory [part=meta]', { hasText: 'Мүшелік' }).first().waitFor();
        await page.locator('kurultai-map [part=item]').first().waitFor();
        expect({ refused: await visited.violations(), axe: await visited.axe() }).toEqual({ refused: [], axe: [] });
        await visited.close();
      },
      PATIENCE,
    );

    it(
      'render on a server what is read without JavaScript, and asked no second time with it',
      async () => {
        const example = await startExample(bench.network.url);
        const plain = await bench.visit(example.url, { javaScriptEnabled: false });
        const first = plain.page.locator('kurultai-directory [part=item]').first();
        await first.waitFor();
        expect(await first.innerText()).toContain('Example Association 01');
        expect(await first.evaluate(one => getComputedStyle(one).borderTopStyle)).toBe('solid');
        expect(plain.requests.filter(request => request.startsWith(bench.network.url))).toEqual([]);
        await plain.close();

        const alive = await bench.visit(example.url);
        const items = alive.page.locator('kurultai-directory [part=item]');
        await alive.page.waitForFunction('customElements.get("kurultai-directory")');
        expect(await items.count()).toBe(6);
        expect(alive.requests.filter(request => request.endsWith('/graphql'))).toEqual([]);
        await alive.page.getByRole('button', { name: 'Show more' }).click();
        await items.nth(11).waitFor();
        expect({ refused: await alive.violations(), axe: await alive.axe(), complaints: alive.complaints }).toEqual({
          ...{ refused: [], axe: [], complaints: [] },
        });
        await alive.close();
        expect(example.complaints()).toBe('');
        await example.end();
      },
      PATIENCE,
    );

    it(
      'leave a server its fallback when the network does not answer',
      async () => {
        const example = await startExample('http://127.0.0.1:9');
        const plain = await bench.visit(example.url, { javaScriptEnabled: false });
        await plain.page.getByText('Ask us who the members are.').waitFor();
        expect(example.complaints()).toContain('The network did not answer');
        await plain.close();
        await example.end();
      },
      PATIENCE,
    );
  });
});
