/** Nothing active comes through, whatever is sent; what is harmless stays; what is too heavy is refused early. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ATTACKS, MARKDOWN_ATTACKS } from './attacks.testing.js';
import { MarkupRefused } from './markup-limits.js';
import { renderInThread } from './markup-threads.js';
import { renderMarkup } from './render-markup.js';
import { unsafePartsOf } from './unsafe-parts.testing.js';

const BASE = 'https://member.example/news/1';
const html = async (body: string, base: string | null = BASE) =>
  (await renderMarkup({ body, format: 'HTML', base })).html;
const markdown = async (body: string, base: string | null = BASE) =>
  (await renderMarkup({ body, format: 'MARKDOWN', base })).html;

describe('what is made of an attack', () => {
  it.each(ATTACKS)('as HTML: %s', async body => {
    expect(await unsafePartsOf(await html(body))).toEqual([]);
  });

  it.each([...ATTACKS, ...MARKDOWN_ATTACKS])('as Markdown: %s', async body => {
    expect(await unsafePartsOf(await markdown(body))).toEqual([]);
    expect(await unsafePartsOf(await markdown(`# T\n\n> ${body.replaceAll('\n', '\n> ')}\n`))).toEqual([]);
  });

  it('is the same when it is made safe once more', async () => {
    for (const body of ATTACKS) {
      const once = await html(body);
      expect(await html(once)).toBe(once);
    }
  });

  it('holds nothing but what is allowed, however attacks are mixed and cut', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS, ...MARKDOWN_ATTACKS),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '=',
        '/',
        '&',
        '\n\n',
        '    ',
        '<b>',
        '</b>',
        '<table>',
        '<p>',
        '<svg>',
        '<math>',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const cut = fc.tuple(piece, fc.nat(40)).map(([text, at]) => (at > 20 ? text : text.slice(at)));
    const bodies = fc.array(cut, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
    await fc.assert(
      fc.asyncProperty(bodies, async body => {
        expect(await unsafePartsOf(await html(body))).toEqual([]);
        expect(await unsafePartsOf(await markdown(body))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what stays', () => {
  it('is the structure of an article', async () => {
    const body =
      '<h2 class="wp-block">A <em>title</em></h2><p style="x">Text<br>and <strong>more</strong>.</p>' +
      '<figure><img src="https://member.example/a.jpg" alt="Parents" width="600" class="x"><figcaption>We</figcaption></figure>' +
      '<table><tbody><tr><th scope="row">A</th><td colspan="2">1</td></tr></tbody></table>' +
      '<ol start="3" reversed><li>x</li></ol><p lang="kk" dir="ltr">Сенімен болашақ &amp; Parent’R’Us</p>';
    expect(await html(body)).toBe(
      '<h2>A <em>title</em></h2><p>Text<br>and <strong>more</strong>.</p>' +
        '<figure><img src="https://member.example/a.jpg" alt="Parents" width="600" loading="lazy" referrerpolicy="no-referrer"><figcaption>We</figcaption></figure>' +
        '<table><tbody><tr><th scope="row">A</th><td colspan="2">1</td></tr></tbody></table>' +
        '<ol start="3" reversed><li>x</li></ol><p lang="kk" dir="ltr">Сенімен болашақ &#x26; Parent’R’Us</p>',
    );
  });

  it('is what GitHub’s Markdown means', async () => {
    const body =
      '# Title\n\nA **bold** ~~old~~ line with https://ok.example/x\n\n- [x] done\n- [ ] open\n\n| a | b |\n|--|:-:|\n| 1 | 2 |\n';
    expect((await markdown(body)).replaceAll('\n', '')).toBe(
      '<h1>Title</h1><p>A <strong>bold</strong> <del>old</del> line with ' +
        '<a href="https://ok.example/x" rel="noopener noreferrer nofollow ugc">https://ok.example/x</a></p>' +
        '<ul><li>☑ done</li><li>☐ open</li></ul>' +
        '<table><thead><tr><th>a</th><th align="center">b</th></tr></thead><tbody><tr><td>1</td><td align="center">2</td></tr></tbody></table>',
    );
  });

  it.each<[string, string | null, string]>([
    [
      '<a href="../x?y#z">t</a>',
      BASE,
      '<a href="https://member.example/x?y#z" rel="noopener noreferrer nofollow ugc">t</a>',
    ],
    [
      '<a href="#z">t</a>',
      BASE,
      '<a href="https://member.example/news/1#z" rel="noopener noreferrer nofollow ugc">t</a>',
    ],
    ['<a href="/x">t</a>', null, 't'],
    [
      '<a href="//cdn.example/x">t</a>',
      null,
      '<a href="https://cdn.example/x" rel="noopener noreferrer nofollow ugc">t</a>',
    ],
    [
      '<a href="mailto:a@b.example">t</a>',
      null,
      '<a href="mailto:a@b.example" rel="noopener noreferrer nofollow ugc">t</a>',
    ],
    ['<img src="/a.png" alt="Parents">', null, 'Parents'],
    [
      '<img src="a.png">',
      BASE,
      '<img src="https://member.example/news/a.png" alt="" loading="lazy" referrerpolicy="no-referrer">',
    ],
  ])('%s of %s', async (body, base, expected) => {
    expect(await html(body, base)).toBe(expected);
  });

  it('is told as plain text, too', async () => {
    const { text } = await renderMarkup({
      body: '<h2>One</h2><p>Two &amp; <b>three</b><script>no()</script></p>',
      format: 'HTML',
      base: null,
    });
    expect(text.replace(/\s+/gu, ' ')).toBe('One Two & three');
  });
});

describe('what is too heavy', () => {
  it.each<[string, 'HTML' | 'MARKDOWN', string, string]>([
    ['100 000 nested elements', 'HTML', '<div>'.repeat(100_000), 'tooDeep'],
    ['100 000 nested elements that hide their depth', 'HTML', '<div></x><!-- </div> -->'.repeat(8_000), 'tooDeep'],
    ['100 000 nested elements in Markdown', 'MARKDOWN', '<div>'.repeat(100_000), 'tooDeep'],
    ['formatting that is never closed', 'HTML', '<b>'.repeat(60_000), 'tooDeep'],
    ['101 levels', 'HTML', '<div>'.repeat(101) + '</div>'.repeat(101), 'tooDeep'],
    ['quotes in quotes', 'MARKDOWN', '>'.repeat(100_000), 'tooDeep'],
    ['quotes in quotes with spaces', 'MARKDOWN', '> '.repeat(5_000), 'tooDeep'],
    ['lists in lists', 'MARKDOWN', '- '.repeat(50_000), 'tooDeep'],
    [
      'lists in lists over lines',
      'MARKDOWN',
      Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      'tooDeep',
    ],
    [
      'formatting that is opened anew in each paragraph',
      'HTML',
      Array.from({ length: 300 }, (_, i) => `<font color=${String(i)}>`).join('') + '<p>x'.repeat(30_000),
      'too',
    ],
  ])('%s, as %s, is refused within seconds', async (_, format, body, rule) => {
    const began = performance.now();
    const refused = await renderMarkup({ body, format, base: null }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(MarkupRefused);
    expect((refused as MarkupRefused).rule).toMatch(rule);
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it('does not keep the service from answering, however many such bodies come', async () => {
    const fonts = Array.from({ length: 300 }, (_, i) => `<font color=${String(i)}>`).join('');
    const hostile: [string, 'HTML' | 'MARKDOWN'][] = [
      [fonts + '<p>x'.repeat(3_000), 'HTML'],
      ['<table>'.repeat(350) + 'x'.repeat(100_000), 'HTML'],
      ['*_'.repeat(9_000), 'MARKDOWN'],
    ];
    // Loads the libraries, so that what is measured is the bodies.
    await html('<p>x</p>');
    let [longest, last] = [0, performance.now()];
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const ends = await Promise.all(
      hostile.map(([body, format]) =>
        renderMarkup({ body, format, base: null }).then(
          () => 'made',
          (error: unknown) => (error instanceof MarkupRefused ? error.rule : String(error)),
        ),
      ),
    );
    clearInterval(beat);
    expect(ends.filter(end => !['made', 'tooDeep', 'tooComplex'].includes(end))).toEqual([]);
    // Alone it is a tenth of a second; other tests run beside.
    expect(longest).toBeLessThan(1_000);
  }, 60_000);

  it('lets others be answered between many short bodies that come at once', async () => {
    const body = `<p>${'A word and <b>one more</b>. '.repeat(40)}</p>`;
    await html(body);
    let turns = 0;
    const count = (): void => {
      turns += 1;
      counting = setImmediate(count);
    };
    let counting = setImmediate(count);
    await Promise.all(Array.from({ length: 30 }, () => html(body)));
    clearImmediate(counting);
    expect(turns).toBeGreaterThanOrEqual(29);
  }, 30_000);

  it('is broken off when it takes too long, and then the next one is made', async () => {
    const body = '*a_ '.repeat(40_000);
    const long = renderInThread({ body, format: 'MARKDOWN', base: null }, undefined, 50);
    await expect(long).rejects.toMatchObject({ rule: 'tooComplex', thisTime: true });
    const next = await renderInThread({ body: '*next*', format: 'MARKDOWN', base: null });
    expect(next.html).toBe('<p><em>next</em></p>');
  }, 30_000);

  it('is made all the same when it is only long', async () => {
    const body = 'A paragraph with some words in it, and a few more.\n\n'.repeat(1_000);
    expect((await markdown(body)).split('</p>')).toHaveLength(1_001);
    expect(
      await unsafePartsOf(await html(`${'<p>x</p>'.repeat(4_000)}<script>alert(1)</script><b onclick=x>y`)),
    ).toEqual([]);
  }, 30_000);

  it.each<[string, string]>([
    ['a hundred levels', '<div>'.repeat(99) + 'x' + '</div>'.repeat(99)],
    ['5 000 paragraphs that nobody closed', '<p>x'.repeat(5_000)],
    ['2 000 list items that nobody closed', `<ul>${'<li>x'.repeat(2_000)}</ul>`],
  ])('%s is not', async (_, body) => {
    expect(await html(body)).toContain('x');
  });
});
