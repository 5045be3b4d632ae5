/** Whoever reads: by keyboard alone, on a narrow screen, from right to left, in Russian or Kazakh, without JavaScript. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath, NEEDS_CHROMIUM } from '../support/browser/chromium.js';
import { allElements, ELEMENTS, FALLBACK, PATIENCE, tall } from '../support/browser/elements.js';
import { type EmbedBench, embedBench, failing } from '../support/browser/embed-bench.js';
import { describeWhen } from '../support/when.js';

/** What has the focus, by its words, and whether one sees that. Runs in the page. */
const FOCUSED = `(() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  if (!one || one === document.body) return null;
  const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(one);
  const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const stroked = one.namespaceURI.endsWith('svg') && stroke !== 'none' && parseFloat(strokeWidth) >= 2;
  return { words: (one.getAttribute('aria-label') ?? one.textContent).trim(), seen: outlined || stroked };
})()`;

/** Presses the tab key until the focus has gone round. @returns the words of all stops */
async function stops(page: Page): Promise<string[]> {
  const words: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<{ words: string; seen: boolean } | null>(FOCUSED);
    if (!focused || focused.words === words[0]) return words;
    expect(focused).toEqual({ words: focused.words, seen: true });
    words.push(focused.words);
  }
  throw new Error(`The focus does not come round: ${words.join(' | ')}`);
}

describe('the elements', () => {
  describeWhen(chromiumPath !== undefined, NEEDS_CHROMIUM, 'for every reader', () => {
    let bench: EmbedBench;
    beforeAll(async () => {
      bench = await embedBench();
    }, PATIENCE);

    const loaded = async (page: Page, names = ['directory', 'summits', 'publications', 'map']) => {
      for (const name of names) await page.locator(`kurultai-${name} [part=item]`).first().waitFor();
    };

    it(
      'are reached by the keyboard alone, in the order of the page, and never lose the focus',
      async () => {
        const { page, close } = await bench.open(
          `<kurultai-directory page-size="3" item-href="/m/{slug}"></kurultai-directory>
           <kurultai-summits></kurultai-summits>`,
          tall(),
        );
        await loaded(page, ['directory', 'summits']);
        const members = await page.locator('kurultai-directory [part=link]').allInnerTexts();
        expect(members).toHaveLength(3);
        expect(await stops(page)).toEqual([...members, 'Show more', 'Programme']);
        await page.locator('kurultai-directory button').focus();
        await page.keyboard.press('Enter');
        await page.locator('kurultai-directory [part=item]').nth(5).waitFor();
        expect(await page.evaluate(FOCUSED)).not.toBeNull();
        await page.locator('kurultai-summits summary').focus();
        await page.keyboard.press('Enter');
        await page.locator('kurultai-summits [part=session]', { hasText: 'Opening' }).waitFor();
        expect(await page.locator('kurultai-summits [part=session]').first().innerText()).toContain('10:00');
        await close();
      },
      PATIENCE,
    );

    it(
      'lead by arrow keys over the map, and leave one country in the list',
      async () => {
        const visited = await bench.open('<kurultai-map></kurultai-map>', tall());
        const { page } = visited;
        await loaded(page, ['map']);
        const countries = page.locator('kurultai-map [part~=country]');
        expect(await countries.count()).toBeGreaterThan(5);
        expect(new Set(await countries.evaluateAll(all => all.map(one => getComputedStyle(one).fill)))).toEqual(
          new Set(['rgb(18, 87, 168)']),
        );
        await page.keyboard.press('Tab');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        const { words } = (await page.evaluate(FOCUSED)) as { words: string };
        const [, country = '', count = ''] = /^(.+): (\d+)$/u.exec(words) ?? [];
        await page.locator('kurultai-map [part=status]', { hasText: `${country}. ` }).waitFor();
        expect(await page.locator('kurultai-map [part=item]').count()).toBe(Number(count));
        expect(await visited.axe()).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('kurultai-map [part=item]').nth(Number(count)).waitFor();
        await visited.close();
      },
      PATIENCE,
    );

    it.each(['ltr', 'rtl'] as const)(
      'fit a screen of 320 pixels without scrolling to the side, %s',
      async dir => {
        const lang = dir === 'rtl' ? 'ar' : 'en';
        const visited = await bench.open(allElements(), { around: { dir, lang }, ...tall(320) });
        await loaded(visited.page);
        expect(await visited.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        expect(await visited.axe()).toEqual([]);
        await visited.close();
      },
      PATIENCE,
    );

    it(
      'begin at the right on a page that is read from the right',
      async () => {
        const { page, close } = await bench.open('<kurultai-directory></kurultai-directory>', {
          around: { dir: 'rtl', lang: 'ar' },
        });
        await loaded(page, ['directory']);
        const places = await page.locator('kurultai-directory [part=item]').evaluateAll(all => {
          return all.slice(0, 2).map(one => one.getBoundingClientRect().x);
        });
        expect(places[0]).toBeGreaterThan(places[1]!);
        expect(await page.locator('kurultai-directory [part=place]').first().innerText()).toBe('كازاخستان');
        await close();
      },
      PATIENCE,
    );

    it.each([
      ['ru', 'Показать ещё', 'Казахстан', 'Следующий саммит'],
      // Chromium itself knows no names of countries in Kazakh.
      ['kk', 'Тағы көрсету', 'Kazakhstan', 'Келесі саммит'],
    ])(
      'speak %s, and load only its words',
      async (lang, more, country, next) => {
        const visited = await bench.open(allElements(), { around: { lang }, ...tall() });
        await loaded(visited.page);
        await visited.page.locator('kurultai-directory').getByRole('button', { name: more }).waitFor();
        expect(await visited.page.locator('kurultai-directory [part=place]').first().innerText()).toBe(country);
        await visited.page.locator('kurultai-summits').getByText(next).waitFor();
        const files = visited.requests.filter(request => request.includes('/lang/'));
        expect(files).toEqual([`${bench.network.url}/elements/1/lang/${lang}.js`]);
        expect(await visited.axe()).toEqual([]);
        await visited.close();
      },
      PATIENCE,
    );

    it(
      'leave what the page holds inside of them: without JavaScript, without the script, without the service',
      async () => {
        const address = bench.page(allElements());
        const without = [
          await bench.visit(address, { javaScriptEnabled: false }),
          await bench.visit(address, { prepare: page => page.route('**/elements/**', route => route.abort()) }),
          await bench.visit(address, { prepare: failing(bench.network.url), ...tall() }),
        ];
        for (const { page, close } of without) {
          const fallback = page.getByText(FALLBACK).filter({ visible: true });
          await fallback.nth(ELEMENTS.length - 1).waitFor();
          expect(await fallback.count()).toBe(ELEMENTS.length);
          await close();
        }
      },
      PATIENCE,
    );
  });
});
