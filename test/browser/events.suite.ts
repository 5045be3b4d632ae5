/** What pages do with the elements: hear of them, change them, load them twice. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { chromiumPath, NEEDS_CHROMIUM } from '../support/browser/chromium.js';
import { PATIENCE, tall } from '../support/browser/elements.js';
import { type EmbedBench, embedBench } from '../support/browser/embed-bench.js';
import { describeWhen } from '../support/when.js';

describe('a page', () => {
  describeWhen(chromiumPath !== undefined, NEEDS_CHROMIUM, 'with the elements', () => {
    let bench: EmbedBench;
    beforeAll(async () => {
      bench = await embedBench();
    }, PATIENCE);

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
