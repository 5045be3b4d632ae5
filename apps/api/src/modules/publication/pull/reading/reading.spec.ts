/** Feeds as they are written, from bytes to what is published of them. */
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { renderMarkup } from '../../markup/index.js';
import { decodeFeed } from './decode-feed.js';
import { readFeedDate } from './feed-date.js';
import { readFeed } from './feed-items.js';
import type { ItemProblem } from './feed-problem.js';
import { knownItems, newestFirst } from './known-items.js';
import { parseFeed } from './parse-feed.js';
import { type FeedSettings, type ItemPublication, languageIn, publicationOf } from './publication-of-item.js';

const URL_OF_FEED = 'https://member.example/feed';
const NOW = new Date('2026-11-25T09:00:00Z');
const SETTINGS: FeedSettings = { kind: 'ARTICLE', language: null, topics: ['news'], sites: ['member.example'] };
const toText = async (html: string) => (await renderMarkup({ body: html, format: 'HTML', base: null })).text;

/** Everything that reading a text comes to. */
async function read(text: string, settings: Partial<FeedSettings> = {}) {
  const problems: ItemProblem[] = [];
  const tell = (problem: ItemProblem) => void problems.push(problem);
  const feed = readFeed(await parseFeed(text));
  const published: ItemPublication[] = [];
  for (const known of knownItems(feed, URL_OF_FEED, tell)) {
    const language = languageIn(feed.language);
    const made = await publicationOf(known, { ...SETTINGS, ...settings }, language, NOW, toText, tell);
    if (made) published.push(made);
  }
  return { feed, published, problems: problems.map(({ code, item }) => `${code} ${item}`) };
}

const rss = (items: string, channel = '<language>en</language>', declarations = '') =>
  `<?xml version="1.0"?>${declarations}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Member</title><link>https://member.example/</link>
    ${channel}${items}</channel></rss>`;

describe('an item of RSS', () => {
  it('becomes a publication, with what its markup says', async () => {
    const { published, problems } = await read(
      rss(`<item><title>Fish &amp;amp; chips: parents&#8217; day &lt;em&gt;today&lt;/em&gt;</title><link>/2026/fish/</link>
        <guid isPermaLink="false">https://member.example/?p=7</guid><pubDate>Mon, 23 Nov 2026 10:00:00 +0500</pubDate>
        <description><![CDATA[<p>A &amp; B</p>]]></description>
        <content:encoded><![CDATA[<p>Whole <a href="/x">text</a></p><script>alert(1)</script>]]></content:encoded>
        <category><![CDATA[Семья и школа]]></category><category>Uncategorized</category></item>`),
    );
    expect(problems).toEqual([]);
    expect(published).toEqual([
      {
        externalId: expect.stringMatching(/^feed:[\w-]{43}$/u),
        kind: 'ARTICLE',
        content: [
          {
            language: 'en',
            title: 'Fish & chips: parents’ day today',
            summary: 'A & B',
            body: '<p>Whole <a href="/x">text</a></p><script>alert(1)</script>',
            format: 'HTML',
          },
        ],
        canonicalUrl: 'https://member.example/2026/fish/',
        topics: ['news', 'semya-i-shkola'],
        publishedAt: '2026-11-23T05:00:00.000Z',
      },
    ]);
  });

  it('is known by its guid, else by its link, and is left out when it has neither', async () => {
    const item = (inner: string) => `<item><title>A</title>${inner}</item>`;
    const link = '<link>https://member.example/a</link>';
    const first = await read(rss(item(`<guid>g</guid>${link}`) + item(link) + item('')));
    const again = await read(rss(item(`<guid>g</guid>`) + item(`${link}<description>Edited</description>`)));
    const ids = first.published.map(({ externalId }) => externalId);
    expect(again.published.map(({ externalId }) => externalId)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
    expect(first.problems).toEqual(['NO_ID A']);
  });

  it('that repeats an id is left out, and told of', async () => {
    const { published, problems } = await read(
      rss('<item><guid>g</guid><title>A</title></item><item><guid>g</guid><title>B</title></item>'),
    );
    expect(published.map(({ content }) => content[0].title)).toEqual(['A']);
    expect(problems).toEqual(['DUPLICATE_ID g']);
  });

  it('without a title takes one of its text, without a text leads to its page, without both is left out', async () => {
    const { published, problems } = await read(
      rss(`<item><guid>1</guid><description>&lt;p&gt;${'Long words '.repeat(20)}&lt;/p&gt;</description></item>
        <item><guid>2</guid><title>Only &lt; this</title><link>https://member.example/?a=1&amp;b=2</link></item>
        <item><guid>3</guid></item>`),
    );
    expect(published.map(({ content }) => content[0].title)).toEqual([
      expect.stringMatching(/^Long words .{60,68}…$/u),
      'Only < this',
    ]);
    expect(published[1]?.content[0].body).toBe(
      '<p><a href="https://member.example/?a=1&amp;b=2">Only &lt; this</a></p>',
    );
    expect(problems).toEqual(['EMPTY 3']);
  });

  it('from the future, or of a date that nobody can read, is published as of now', async () => {
    const { published, problems } = await read(
      rss(`<item><guid>1</guid><title>A</title><pubDate>Fri, 27 Nov 2026 10:00:00 GMT</pubDate></item>
        <item><guid>2</guid><title>B</title><pubDate>в прошлую пятницу</pubDate></item>`),
    );
    expect(published.map(({ publishedAt }) => publishedAt)).toEqual([null, null]);
    expect(problems).toEqual(['FUTURE_DATE 1', 'DATE_UNREADABLE 2']);
  });

  it('whose link leads to another site has no canonical address', async () => {
    const item = '<item><guid>1</guid><title>A</title><link>https://elsewhere.example/a</link></item>';
    const { published, problems } = await read(rss(item));
    expect(published[0]?.canonicalUrl).toBeNull();
    expect(problems).toEqual(['LINK_ELSEWHERE 1']);
    expect((await read(rss(item), { sites: ['elsewhere.example'] })).problems).toEqual([]);
  });

  it('never holds what no text may hold', async () => {
    const { published } = await read(rss('<item><guid>1</guid><title>A\u0007B\u202EC\tD</title></item>'));
    expect(published[0]?.content[0].title).toBe('ABC D');
  });

  it('has the language of its registration, its own, or that of the feed; without any it is not published', async () => {
    const item = '<item><guid>1</guid><title>A</title></item>';
    const own = '<item><guid>1</guid><title>A</title><dc:language>kk</dc:language></item>';
    const languageOf = async (text: string, language: string | null = null) =>
      (await read(text, { language })).published[0]?.content[0].language;
    expect(await languageOf(rss(item, '<language>ru_RU</language>'))).toBe('ru-RU');
    expect(await languageOf(rss(own))).toBe('kk');
    expect(await languageOf(rss(own), 'de')).toBe('de');
    expect(await languageOf(rss(item, '<language>klingon</language>'))).toBeUndefined();
    expect(await languageOf(rss(item, ''))).toBeUndefined();
  });
});

describe('other formats', () => {
  it('Atom: plain and HTML titles, XHTML content, its language and its links', async () => {
    const { published, problems } = await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk">
      <title>Member</title><link rel="self" href="${URL_OF_FEED}"/><link href="https://member.example/"/>
      <entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link href="/a"/><updated>2026-01-02T00:00:00Z</updated>
        <published>2026-01-01T00:00:00+06:00</published><category term="x" label="Parents’ day"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p></div></content></entry>
      <entry><id>urn:2</id><title>A &lt;b&gt; C</title><updated>2026-01-02T00:00:00Z</updated><summary>S &amp; T</summary></entry>
    </feed>`);
    expect(problems).toEqual([]);
    expect(published).toMatchObject([
      {
        content: [{ language: 'kk', title: 'A & B', body: '<p>One <b>two</b></p>' }],
        canonicalUrl: 'https://member.example/a',
        publishedAt: '2025-12-31T18:00:00.000Z',
        topics: ['news', 'parents-day'],
      },
      { content: [{ title: 'A <b> C', body: '<p>S &amp; T</p>' }], publishedAt: '2026-01-02T00:00:00.000Z' },
    ]);
  });

  it('JSON Feed: text and HTML, numbers as ids, items that are none', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Member',
      language: 'de',
      items: [
        { id: 1, url: 'https://member.example/1', title: 'A < B', content_html: '<p>H</p>', tags: ['Eltern'] },
        { id: '2', content_text: 'First line\nsecond\n\nnext <b>' },
        'nothing',
      ],
    };
    const { published } = await read(JSON.stringify(feed));
    expect(published.map(({ content }) => content[0])).toMatchObject([
      { title: 'A < B', body: '<p>H</p>', language: 'de' },
      { title: 'First line second next <b>', body: '<p>First line<br>second</p>\n<p>next &lt;b&gt;</p>' },
    ]);
  });

  it('RSS 1.0', async () => {
    const { published } = await read(
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://member.example/"><title>Member</title><link>https://member.example/</link></channel>
      <item rdf:about="https://member.example/1"><title>A</title><link>https://member.example/1</link></item></rdf:RDF>`,
      { language: 'en' },
    );
    expect(published).toMatchObject([{ canonicalUrl: 'https://member.example/1' }]);
  });
});

describe('what is no good feed', () => {
  const problemOf = (text: string) =>
    parseFeed(text).then(
      () => 'read',
      (error: unknown) => (error as { problem: string }).problem,
    );

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body><p>Not found</p></body></html>'],
    ['another JSON', '{"a":1}'],
    ['broken XML', '<rss version="2.0"><channel><title>a</channel></rss>'],
  ])('%s is refused', async (_, text) => {
    expect(await problemOf(text)).toBe('NO_FEED');
  });

  it('entities that grow, or that read files, are never unfolded', async () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await problemOf(rss('<item><guid>1</guid><title>&b;</title></item>', '', laughs))).toBe('ENTITIES');
    expect(await problemOf(rss('', '', '<!DOCTYPE l [<!ENTITY f SYSTEM "file:///etc/passwd">]>'))).toBe('ENTITIES');
  });

  it('the end that is missing costs nobody the items before it', async () => {
    const { published } = await read('<rss version="2.0"><channel><item><guid>1</guid><title>a & b</title>', {
      language: 'en',
    });
    expect(published.map(({ content }) => content[0].title)).toEqual(['a & b']);
  });

  it('a feed with very many items is read up to a number, while the service goes on', async () => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 20);
    const { feed } = await read(rss('<item><guid>1</guid></item>'.repeat(30_000)));
    clearInterval(heart);
    expect(feed.items).toHaveLength(1001);
    expect(beats).toBeGreaterThan(3);
  });
});

describe('the characters of a feed', () => {
  const text = '<?xml version="1.0" encoding="windows-1251"?><rss>Сенімсіз мәтін: Родители</rss>';
  const cyrillic = '<?xml version="1.0" encoding="windows-1251"?><rss>Родители</rss>';

  it.each<[string, Buffer, string | undefined, string]>([
    ['the XML declaration', iconv.encode(cyrillic, 'windows-1251'), 'text/xml', cyrillic],
    ['the header', iconv.encode('<rss>Родители</rss>', 'koi8-r'), 'text/xml; charset=koi8-r', '<rss>Родители</rss>'],
    [
      'the header, but never against the bytes',
      iconv.encode(cyrillic, 'windows-1251'),
      'a/b; charset="UTF-8"',
      cyrillic,
    ],
    ['the byte order mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'text/xml; charset=latin1', text],
    ['nothing: UTF-8', Buffer.from('<rss>мәтін</rss>'), undefined, '<rss>мәтін</rss>'],
    ['an encoding that nobody knows', Buffer.from('<rss>мәтін</rss>'), 'text/xml; charset=x-none', '<rss>мәтін</rss>'],
  ])('are found by %s', (_, bytes, contentType, expected) => {
    expect(decodeFeed(bytes, contentType)).toEqual({ text: expected, lost: false });
  });

  it('that are lost are noticed', () => {
    expect(decodeFeed(Buffer.from([0x3c, 0xff, 0xff]), undefined).lost).toBe(true);
  });
});

describe('the date of an item', () => {
  it.each([
    ['Mon, 23 Nov 2026 10:00:00 +0500', '2026-11-23T05:00:00.000Z'],
    ['Mon, 23 Nov 2026 10:00:00 GMT', '2026-11-23T10:00:00.000Z'],
    ['Mon, 23 Nov 2026 10:00:00 EST', '2026-11-23T15:00:00.000Z'],
    ['Mon, 23 Nov 2026 10:00:00', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T10:00:00+05:00', '2026-11-23T05:00:00.000Z'],
    ['2026-11-23 10:00:00', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['yesterday', undefined],
  ])('%s is %s', (text, instant) => {
    expect(readFeedDate(text)?.toISOString()).toBe(instant);
  });
});

it('the newest items come first; those without a date follow', async () => {
  const item = (guid: string, date: string) => `<item><guid>${guid}</guid><title>A</title>${date}</item>`;
  const date = (day: string) => `<pubDate>${day} Nov 2026 10:00:00 GMT</pubDate>`;
  const feed = readFeed(await parseFeed(rss(item('1', date('01')) + item('2', '') + item('3', date('03')))));
  expect(newestFirst(knownItems(feed, URL_OF_FEED, () => undefined)).map(({ label }) => label)).toEqual([
    '3',
    '1',
    '2',
  ]);
});
