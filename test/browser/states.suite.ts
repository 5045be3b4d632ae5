/** Every element in every state on a page of another origin, under the policy of the guide: readable for everybody. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { chromiumPath, NEEDS_CHROMIUM } from '../support/browser/chromium.js';
import { allElements, ELEMENTS, FALLBACK, PATIENCE, tall } from '../support/browser/elements.js';
import { type EmbedBench, embedBench, failing, held } from '../support/browser/embed-bench.js';
import type { Visit } from '../support/browser/visit.js';
import { describeWhen } from '../support/when.js';

const WITH_ITEMS = ELEMENTS.map(({ name }) => name);

describe('the elements in each of their states', () => {
  describeWhen(chromiumPath !== undefined, NEEDS_CHROMIUM, 'in a browser', () => {
    let bench: EmbedBench;
    beforeAll(async () => {
      bench = await embedBench();
    }, PATIENCE);

    /** Nobody is shut out, nothing is refused, nobody else is asked, nothing is kept. */
    const expectSound = async (visited: Visit) => {
      expect(await visited.axe()).toEqual([]);
      await visited.page.emulateMedia({ colorScheme: 'dark' });
      expect(await visited.page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(255, 255, 255)');
      expect(await visited.axe('colours')).toEqual([]);
      expect({ refused: await visited.violations(), complaints: visited.complaints }).toEqual({
        refused: [],
        complaints: [],
      });
      const origins = new Set(visited.requests.map(request => new URL(request).origin));
      expect([...origins].sort()).toEqual([bench.network.url, bench.site.origin].sort());
      expect(await visited.kept()).toEqual({ cookies: 0, local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      await visited.close();
    };
    const inEach = async ({ page }: Visit, selector: string, names = ELEMENTS.map(({ name }) => name)) => {
      for (const name of names) await page.locator(`kurultai-${name} ${selector}`).first().waitFor();
    };

    it(
      'are sound when they have loaded, with a summit whose date is not announced',
      async () => {
        const visited = await bench.open(allElements(), tall());
        const { page } = visited;
        await inEach(visited, '[part=item]', WITH_ITEMS);
        const amsterdam = page.locator('kurultai-summits [part=item]', { hasText: 'Amsterdam' });
        expect(await amsterdam.innerText()).toContain('The date has not been announced yet.');
        expect(await page.getByText(FALLBACK).filter({ visible: true }).count()).toBe(0);
        await expectSound(visited);
      },
      PATIENCE,
    );

    it(
      'are sound while they load, and keep what the page holds inside of them',
      async () => {
        const { prepare, release } = held(bench.network.url);
        const visited = await bench.open(allElements(), { prepare, ...tall() });
        await inEach(visited, '[part=skeleton]');
        await inEach(visited, '[part=base][aria-busy=true]');
        expect(await visited.page.getByText(FALLBACK).filter({ visible: true }).count()).toBe(ELEMENTS.length);
        await expectSound(visited);
        release();
      },
      PATIENCE,
    );

    it(
      'are sound when there is nothing, and say that no summit is ahead',
      async () => {
        const empty = allElements(({ nothing }) => nothing);
        const visited = await bench.open(`${empty}<kurultai-summits upcoming year="1999"></kurultai-summits>`, tall());
        await visited.page.getByText('No upcoming summit has been announced yet.').first().waitFor();
        for (const { name } of ELEMENTS)
          await visited.page.locator(`kurultai-${name} [part=base][aria-busy=false]`).first().waitFor();
        expect(await visited.page.locator('[part=item]').count()).toBe(0);
        expect(await visited.page.getByText('Nothing to show yet.').count()).toBeGreaterThanOrEqual(4);
        await expectSound(visited);
      },
      PATIENCE,
    );

    it(
      'are sound when they failed, keep what the page holds inside of them, and recover',
      async () => {
        const visited = await bench.open(allElements(), { prepare: failing(bench.network.url), ...tall() });
        const { page } = visited;
        const retry = page.getByRole('button', { name: 'Try again' });
        for (const { name } of ELEMENTS) await page.locator(`kurultai-${name}`).getByText('Try again').waitFor();
        expect(await page.getByText(FALLBACK).filter({ visible: true }).count()).toBe(ELEMENTS.length);
        expect(await visited.axe()).toEqual([]);
        await page.unrouteAll();
        for (let left = await retry.count(); left > 0; left -= 1) {
          await retry.first().click();
          await retry.nth(left - 1).waitFor({ state: 'detached' });
        }
        await inEach(visited, '[part=item]', WITH_ITEMS);
        await expectSound(visited);
      },
      PATIENCE,
    );
  });
});
