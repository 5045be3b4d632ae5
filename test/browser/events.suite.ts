/** What pages do with the elements: render them on a server, hear of them, change them, load them twice. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath, NEEDS_CHROMIUM } from '../support/browser/chromium.js';
import { PATIENCE, tall } from '../support/browser/elements.js';
import { type EmbedBench, embedBench } from '../support/browser/embed-bench.js';
import { describeWhen } from '../support/when.js';

/** In a process of its own, as the server of a partner has it. */
const RENDER = `
  import { renderElement, styleHash } from '@kurultai/elements/ssr';
  const [name, url] = process.argv.slice(1);
  const html = await renderElement(name, { attributes: { url, lang: 'ru' }, fallback: 'Later.' });
  console.log(JSON.stringify({ html, hash: styleHash(name) }));`;

describe('a page', () => {
  describeWhen(chromiumPath !== undefined, NEEDS_CHROMIUM, 'with the elements', () => {
    let bench: EmbedBench;
    beforeAll(async () => {
      bench = await embedBench();
    }, PATIENCE);

    it.each(['kurultai-summits'])(
      'that a server has rendered shows %s without scripts, and asks no second time with them',
      async name => {
        const args = ['--input-type=module', '--eval', RENDER, name, `${bench.network.url}/graphql`];
        const { stdout } = await promisify(execFile)(process.execPath, args);
        const { html, hash } = JSON.parse(stdout) as { html: string; hash: string };
        const around = { policy: `${bench.policy.replace(/;\s*$/u, '')}; style-src ${hash}`, lang: 'ru' };
        const bare = await bench.open(html, { around, javaScriptEnabled: false, ...tall() });
        const items = await bare.page.locator(`${name} [part=heading]`).allInnerTexts();
        expect(items.length).toBeGreaterThan(2);
        await bare.close();

        const alive = await bench.open(html, { around, ...tall() });
        // What it was told is gone once the element is alive.
        await alive.page.locator(`${name} script`).waitFor({ state: 'detached' });
        expect(await alive.page.locator(`${name} [part=heading]`).allInnerTexts()).toEqual(items);
        expect(alive.requests.filter(request => request.endsWith('/graphql'))).toEqual([]);
        expect({ refused: await alive.violations(), found: await alive.axe() }).toEqual({ refused: [], found: [] });
        await alive.close();
      },
      PATIENCE,
    );

    it(
      'is told what was loaded and chosen, may show it itself, and has the list anew when it changes an attribute',
      async () => {
        const script = `<script type="module" src="${bench.network.url}/elements/1/directory.js"></script>`;
        const { page, close } = await bench.open(
          '<kurultai-directory page-size="2" item-href="/m/{slug}"></kurultai-directory>',
          {
            around: { scripts: `${script}${script.replace('directory', 'kurultai')}` },
            ...tall(),
          },
        );
        await page.locator('[part=item]').nth(1).waitFor();
        const address = page.url();
        await page.evaluate(`
          globalThis.told = [];
          for (const name of ['load', 'select', 'error'])
            addEventListener('kurultai-' + name, event => {
              told.push([name, event.detail.items?.length ?? event.detail.item.organisation.country]);
              event.preventDefault();
            })`);
        await page.locator('[part=link]').first().click();
        expect(page.url()).toBe(address);
        await page.evaluate(
          `Object.assign(document.querySelector('kurultai-directory'), { country: 'KZ', pageSize: 1, headingLevel: 5 })`,
        );
        await page.locator('[role=heading][aria-level="5"]').waitFor();
        expect(await page.locator('[part=item]').count()).toBe(1);
        expect(await page.evaluate('told')).toEqual([
          ['select', 'KZ'],
          ['load', 1],
        ]);
        await close();
      },
      PATIENCE,
    );
  });
});
