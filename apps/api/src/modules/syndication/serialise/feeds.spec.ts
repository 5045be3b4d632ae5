/** The three formats, read by parsers that know nothing of us. */
import { describe, expect, it } from '@jest/globals';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import { toAtom } from './atom.js';
import { EMPTY, FEED, golden, item, TEXTS } from './fixtures.testing.js';
import { toJsonFeed } from './json-feed.js';
import { atomOf, readXml, rssOf, titlesOf } from './read-xml.testing.js';
import { toRss } from './rss.js';

const XML = { RSS: toRss, Atom: toAtom };
const standing = FEED.items.filter(({ retraction }) => retraction === null);

describe('what is written', () => {
  it.each([
    ['feed.rss', toRss(FEED)],
    ['feed.atom', toAtom(FEED)],
    ['feed.json.txt', toJsonFeed(FEED)],
    ['empty.rss', toRss(EMPTY)],
    ['empty.atom', toAtom(EMPTY)],
    ['empty.json.txt', toJsonFeed(EMPTY)],
  ])('is, to the byte, what people looked at: %s', (name, now) => {
    expect(now).toBe(golden(name, now));
  });
});

describe.each(Object.entries(XML))('%s', (format, write) => {
  it('is well-formed, whatever the texts', () => {
    expect(XMLValidator.validate(write(FEED))).toBe(true);
    expect(XMLValidator.validate(write(EMPTY))).toBe(true);
  });

  it('gives each title back byte for byte', () => {
    const titles = titlesOf(write(FEED));
    const shown = format === 'Atom' ? standing : FEED.items;
    expect(titles).toEqual(shown.map(({ title }) => title));
  });

  it('gives each text of a body back byte for byte', () => {
    const items = TEXTS.map((html, index) => item(index, { html }));
    const text = write({ ...FEED, items });
    const { feed, channel } = readXml(text);
    const bodies =
      feed?.entry.map(({ content }) => content['#text']) ?? channel?.item.map(found => found['content:encoded']);
    expect(bodies).toEqual(TEXTS);
  });

  it('replaces what XML cannot say, and keeps tabs, returns and line feeds', () => {
    const html = 'a\u0000b\u0008c\u001fd\ufffee\ud800f\tg\r\nh\ri';
    const text = write({ ...FEED, items: [item(1, { html })] });
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\tg&#13;\nh&#13;i');
  });

  it('is read by a parser as the feed that it is', () => {
    const feed = parseFeed(write(FEED));
    expect(feed.meta).toEqual(format === 'RSS' ? { type: 'rss', version: '2.0' } : { type: 'atom', version: '1.0' });
    expect(feed.title).toBe(FEED.title);
    expect(feed.self).toBe(FEED.self);
    expect(feed.url).toContain('https://network.example');
    const [first] = feed.items;
    // This parser takes entities for HTML, and reads those of the body too.
    expect({ ...first!.toJSON() }).toMatchObject({
      id: expect.stringContaining('pub_00000000000000000000000001'),
      url: 'https://member.example/news/1?a=1&b=2',
      description: 'Summary 1',
      content: '<p>Body 1 & more</p>',
      published: '2026-11-20T09:00:00.000Z',
    });
    expect(first!.authors.map(({ name }) => name)).toEqual(['Example Association']);
    expect(first!.categories.map(({ term }) => term)).toEqual(['conscious-parenting', 'schools']);
  });

  it('leads to the items before these', () => {
    const { feed, channel } = readXml(write(FEED));
    const next = [...(feed?.link ?? []), ...(channel?.['atom:link'] ?? [])].find(link => link['@_rel'] === 'next');
    expect(next?.['@_href']).toBe(FEED.next);
    expect(write(EMPTY)).not.toContain('rel="next"');
  });
});

describe('RSS', () => {
  it('shows a tombstone in the place of what was taken back, with the reason and without a body', () => {
    const found = parseFeed(toRss(FEED)).items.at(-1)!;
    expect(found.toJSON()).toMatchObject({ title: 'Title 3', content: null });
    expect(found.description).toBe('Отозвано 2026-11-23: Снято автором: a < b & c.');
    expect(found.categories.map(({ term }) => term)).toContain('retracted');
  });

  it('says the language of each item, and of the whole only where it is one', () => {
    const { language: common, item: items } = rssOf(toRss(FEED));
    expect(common).toBeUndefined();
    expect(items.map(found => found['dc:language'])).toEqual(FEED.items.map(({ language }) => language));
    expect(rssOf(toRss({ ...FEED, items: [item(1)] })).language).toBe('en');
  });

  it('never says that an id is an address', () => {
    for (const { guid } of rssOf(toRss(FEED)).item) expect(guid['@_isPermaLink']).toBe('false');
  });
});

describe('Atom', () => {
  const feed = atomOf(toAtom(FEED));

  it('has all that RFC 4287 demands of a feed and an entry', () => {
    expect(feed).toMatchObject({
      id: 'urn:kurultai:feed:network',
      title: FEED.title,
      updated: '2026-11-23T07:00:00.000Z',
    });
    for (const entry of feed.entry) {
      expect(entry).toMatchObject({
        id: expect.stringMatching(/^urn:kurultai:pub_/u),
        title: expect.anything(),
        updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
        author: { name: expect.anything() },
        '@_xml:lang': expect.stringMatching(/^(en|kk|ru)$/u),
      });
    }
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
  });

  it('has a tombstone of RFC 6721 for what was taken back, and no entry', () => {
    expect(feed['at:deleted-entry']).toEqual({
      '@_ref': 'urn:kurultai:pub_00000000000000000000000003',
      '@_when': '2026-11-23T07:00:00.000Z',
      'at:comment': { '#text': 'Снято автором: a < b & c.', '@_type': 'text', '@_xml:lang': 'ru' },
    });
    expect(feed.entry).toHaveLength(standing.length);
  });

  it('does not move while it is empty', () => {
    expect(atomOf(toAtom(EMPTY)).updated).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('JSON Feed', () => {
  const feed = JSON.parse(toJsonFeed(FEED)) as { items: Record<string, unknown>[] } & Record<string, unknown>;

  it('has all that version 1.1 demands, and nothing that it does not know', () => {
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: FEED.title, next_url: FEED.next });
    const known = `version title home_page_url feed_url next_url language items`.split(' ');
    expect(Object.keys(feed).filter(key => !known.includes(key))).toEqual([]);
    const item = `id url title content_html content_text summary image date_published date_modified authors tags language`;
    for (const found of feed.items) {
      expect(typeof found['id']).toBe('string');
      expect('content_html' in found !== 'content_text' in found).toBe(true);
      const unknown = Object.keys(found).filter(key => !item.split(' ').includes(key) && !key.startsWith('_'));
      expect(unknown).toEqual([]);
      for (const date of ['date_published', 'date_modified']) expect(found[date]).toMatch(/^\d{4}-.*Z$/u);
    }
  });

  it('gives titles and summaries back byte for byte', () => {
    expect(feed.items.map(({ title }) => title)).toEqual(FEED.items.map(({ title }) => title));
    expect(feed.items.slice(1, TEXTS.length + 1).map(({ summary }) => summary)).toEqual(TEXTS);
  });

  it('shows a correction above the body, and what was taken back without one', () => {
    expect(feed.items.at(-2)).toMatchObject({
      language: 'kk',
      content_html: `<p lang="ru"><strong>Исправлено 2026-11-22: Не «ежегодный», а &lt;раз в два года&gt;.</strong></p>\n<p>Body 2 &amp; more</p>`,
      _kurultai: { status: 'CORRECTED', correction: { language: 'ru' } },
    });
    expect(feed.items.at(-1)).toMatchObject({
      content_text: 'Отозвано 2026-11-23: Снято автором: a < b & c.',
      _kurultai: { status: 'RETRACTED', retraction: { at: '2026-11-23T07:00:00.000Z' } },
    });
  });
});
