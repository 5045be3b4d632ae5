/** What the service makes of the feeds of a website, whatever stands in them and however the site answers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { FEED_LIMITS } from '@kurultai/schema';
import { FeedBench, rss, rssItem } from '../../support/feed-bench.js';

const HOUR = 3_600_000;

describe('reading a feed', () => {
  let bench: FeedBench;
  let number = 0;

  beforeAll(async () => {
    bench = await FeedBench.start();
  }, 60_000);
  afterAll(() => bench.close());
  beforeEach(() => bench.endAll());

  const newPath = (): string => `/feed-${String((number += 1))}.xml`;
  /** A registered feed with this content. */
  const feed = async (content: string | Buffer, headers: Record<string, string> = {}) => {
    const path = newPath();
    bench.serve(path, content, headers);
    return { path, ...(await bench.registered(path)) };
  };
  const codes = ({ problems }: { problems: { code: string; item: string | null }[] }) =>
    problems.map(({ code, item }) => (item === null ? code : `${code} ${item}`)).sort();
  const revisions = async () =>
    (await bench.sql<{ count: string }>('select count(*) from publication_revision'))[0]?.count;

  it('publishes its items in the name of the organisation, with HTML made safe and links made whole', async () => {
    await feed(
      rss(`<item><title>Parents &amp;amp; schools</title><link>${bench.at('/2026/parents')}</link><guid>p1</guid>
        <pubDate>Mon, 23 Nov 2026 10:00:00 +0500</pubDate><category>Family</category>
        <description>&lt;p onclick="x()"&gt;See &lt;a href="/more"&gt;more&lt;/a&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description>
      </item>`),
    );
    const published = (await bench.published()).get('Parents & schools');
    expect(published).toMatchObject({
      canonicalUrl: bench.at('/2026/parents'),
      publishedAt: '2026-11-23T05:00:00.000Z',
      topics: ['family'],
      languages: ['en'],
      provenance: 'LIVE',
      externalId: expect.stringMatching(/^feed:/u),
    });
    expect(published?.bodyHtml?.text).toContain(`href="${bench.at('/more')}"`);
    expect(published?.bodyHtml?.text).not.toMatch(/script|onclick/u);
  });

  it('asks with what the site gave, and after 304 writes nothing', async () => {
    const path = newPath();
    bench.serve(path, (request, response) => {
      const known = request.headers['if-none-match'] === '"v1"';
      response.writeHead(known ? 304 : 200, { ETag: '"v1"', 'Last-Modified': 'Mon, 23 Nov 2026 10:00:00 GMT' });
      response.end(known ? undefined : rss(rssItem('etag-1', 'By the etag')));
    });
    const first = await bench.registered(path);
    const before = await revisions();
    const again = await bench.readAgain(first.id);
    expect(bench.asked.at(-1)?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 23 Nov 2026 10:00:00 GMT',
    });
    expect(again).toMatchObject({ lastChangedAt: first.lastChangedAt, publishedCount: 1, problems: [] });
    expect(await revisions()).toBe(before);
  });

  it('changes what was edited, leaves what is the same, keeps what is gone', async () => {
    const { path, id } = await feed(rss(rssItem('a', 'Edited') + rssItem('b', 'Same') + rssItem('c', 'Gone')));
    const before = await revisions();
    await bench.readAgain(id);
    expect(await revisions()).toBe(before);
    bench.serve(path, rss(rssItem('a', 'Edited', '<category>new</category>') + rssItem('b', 'Same')));
    await bench.readAgain(id);
    const published = await bench.published();
    expect(['Edited', 'Same', 'Gone'].map(title => published.get(title)?.version)).toEqual([2, 1, 1]);
  });

  it.each<[string, Buffer | string, Record<string, string>]>([
    [
      'RSS in windows-1251',
      iconv.encode(
        `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>Н</title><language>ru</language>
         ${rssItem('cp', 'Родители и школа')}</channel></rss>`,
        'windows-1251',
      ),
      { 'Content-Type': 'text/xml' },
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>Н</title><entry><id>urn:x:1</id>
       <title>Родители и школа</title><updated>2026-01-01T00:00:00Z</updated><content type="html">Т</content></entry></feed>`,
      {},
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Н',
        language: 'ru',
        items: [{ id: 'j1', title: 'Родители и школа', content_text: 'Т' }],
      }),
      { 'Content-Type': 'application/feed+json' },
    ],
  ])('understands %s', async (_, content, headers) => {
    const { id } = await feed(content, headers);
    expect(await bench.seen(id)).toMatchObject({ publishedCount: 1, problems: [] });
    expect((await bench.published()).get('Родители и школа')?.languages).toEqual(['ru']);
  });

  it('takes the newest of a long feed, and the older ones never', async () => {
    const dated = (index: number) =>
      rssItem(
        `long-${String(index)}`,
        `Long ${String(index)}`,
        `<pubDate>${new Date(2026, 0, index + 1).toUTCString()}</pubDate>`,
      );
    const many = Array.from({ length: FEED_LIMITS.firstItems + 3 }, (_, index) => dated(index));
    const { path, id } = await feed(rss(many.join('')));
    expect((await bench.seen(id)).publishedCount).toBe(FEED_LIMITS.firstItems);
    bench.serve(path, rss([...many, dated(80)].join('')));
    expect((await bench.readAgain(id)).publishedCount).toBe(FEED_LIMITS.firstItems + 1);
    const titles = [...(await bench.published()).keys()];
    expect(['Long 2', 'Long 3', 'Long 80'].map(title => titles.includes(title))).toEqual([false, true, true]);
  }, 60_000);

  it('tells of each item that is wrong, publishes the others, and forgets what was mended', async () => {
    const bad = [
      rssItem('long', 'Too long', '').replace('Text of', 'x'.repeat(200_001)),
      '<item><title>No id</title></item>',
      rssItem('twice', 'Twice') + rssItem('twice', 'Again'),
      '<item><guid>empty</guid></item>',
      rssItem('future', 'Future', '<pubDate>Fri, 01 Jan 2100 10:00:00 GMT</pubDate>'),
      rssItem('undated', 'Undated', '<pubDate>vorgestern</pubDate>'),
      rssItem('away', 'Away', '<link>https://elsewhere.example/1</link>'),
    ];
    const { path, id } = await feed(rss(bad.join('') + rssItem('good', 'Good after bad')));
    const seen = await bench.seen(id);
    expect(codes(seen)).toEqual([
      'DATE_UNREADABLE undated',
      'DUPLICATE_ID twice',
      'EMPTY empty',
      'FUTURE_DATE future',
      'LINK_ELSEWHERE away',
      'NO_ID No id',
      'REFUSED long',
    ]);
    expect(seen.problems.find(({ code }) => code === 'REFUSED')?.message).toMatch(/^body: .*At most 200000/u);
    const published = await bench.published();
    expect(['Good after bad', 'Twice', 'Future', 'Undated', 'Away'].every(title => published.has(title))).toBe(true);
    expect(published.get('Away')?.canonicalUrl).toBeNull();
    bench.serve(path, rss(rssItem('long', 'Shorter now') + rssItem('good', 'Good after bad')));
    expect((await bench.readAgain(id)).problems).toEqual([]);
    expect((await bench.published()).has('Shorter now')).toBe(true);
  });

  it('publishes nothing of a feed whose language nobody says, and says so', async () => {
    const { id, version } = await feed(rss(rssItem('nolang', 'No language'), ''));
    expect(await bench.seen(id)).toMatchObject({
      publishedCount: 0,
      problems: [{ code: 'LANGUAGE_UNKNOWN', item: null }],
    });
    await bench.act('memberEditor', 'changeFeedSource', { id, expectedVersion: version, language: 'de' });
    expect(await bench.readAgain(id)).toMatchObject({ publishedCount: 1, problems: [] });
  });

  it('leaves what the organisation has published itself, or from its other feed', async () => {
    const link = `<link>${bench.at('/own')}</link>`;
    const canonicalUrl = bench.at('/own/');
    await bench.callers.ask(
      'memberEditor',
      'mutation ($input: PublishInput!) { publish(input: $input) { __typename } }',
      {
        input: { externalId: 'cms-7', canonicalUrl, content: [{ language: 'en', title: 'Own words', body: 'Own.' }] },
      },
    );
    const one = await feed(rss(rssItem('own', 'The same by the feed', link)));
    expect(await bench.seen(one.id)).toMatchObject({ publishedCount: 0, knownCount: 1, problems: [] });
    expect((await bench.published()).has('The same by the feed')).toBe(false);

    const both = `<link>${bench.at('/both')}</link>`;
    const rssFeed = await feed(rss(rssItem('both', 'In both feeds', both)));
    const atom = await feed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>M</title><entry>
      <id>urn:both</id><title>In both, by Atom</title><link href="${bench.at('/both')}"/>
      <updated>2026-01-01T00:00:00Z</updated><content>T</content></entry></feed>`);
    expect([await bench.seen(rssFeed.id), await bench.seen(atom.id)]).toMatchObject([
      { publishedCount: 1 },
      { publishedCount: 0, knownCount: 1 },
    ]);
  });

  it('does not bring back what was retracted', async () => {
    const { path, id } = await feed(rss(rssItem('retract', 'To be retracted')));
    const { id: publication } = (await bench.published()).get('To be retracted')!;
    const input = { id: publication, reason: [{ language: 'en', text: 'Wrong' }] };
    await bench.callers.ask(
      'memberEditor',
      'mutation ($input: RetractPublicationInput!) { retractPublication(input: $input) { __typename } }',
      { input },
    );
    bench.serve(path, rss(rssItem('retract', 'Retracted and edited')));
    expect(codes(await bench.readAgain(id))).toEqual(['REFUSED retract']);
    const { data } = await bench.callers.ask('anonymous', `{ publication(id: "${publication}") { status } }`);
    expect(data).toEqual({ publication: { status: 'RETRACTED' } });
  });

  describe('of a site', () => {
    /** A feed that was read once, and then what the site answers. */
    const then = async (status: number, headers: Record<string, string> = {}) => {
      const made = await feed(rss(rssItem(`then-${String((number += 1))}`, 'Then')));
      bench.serve(made.path, (_, response) => response.writeHead(status, headers).end());
      return bench.readAgain(made.id);
    };
    const pause = ({ nextFetchAt }: { nextFetchAt: string | null }) =>
      (Date.parse(nextFetchAt ?? '') - bench.network.clock.now().getTime()) / HOUR;

    it.each([404, 500, 403])('that answers %p fails, and is asked later each time', async status => {
      const seen = await then(status);
      expect(seen).toMatchObject({
        failures: 1,
        problems: [{ code: 'STATUS', message: `The site answered ${String(status)}.` }],
      });
      expect(pause(seen)).toBeGreaterThan(0.85);
      const again = await bench.readAgain(seen.id);
      expect(again.failures).toBe(2);
      expect(pause(again)).toBeGreaterThan(1.7);
      expect(again.problems[0]?.firstSeenAt).toBe(seen.problems[0]?.firstSeenAt);
    });

    it('that can be read again is well again', async () => {
      const seen = await then(500);
      bench.serve(new URL(seen.url).pathname, rss(''));
      expect(await bench.readAgain(seen.id)).toMatchObject({ failures: 0, problems: [] });
    });

    it('that asks for time gets it', async () => {
      const seen = await then(429, { 'Retry-After': '7200' });
      expect(codes(seen)).toEqual(['SLOW_DOWN']);
      expect(pause(seen)).toBeCloseTo(2, 5);
      const date = new Date(bench.network.clock.now().getTime() + 5 * HOUR).toUTCString();
      expect(pause(await then(503, { 'Retry-After': date }))).toBeGreaterThan(4.9);
    });

    it('that says that the feed is gone for good ends it', async () => {
      expect(await then(410)).toMatchObject({ state: 'ENDED', endReason: 'GONE', problems: [{ code: 'GONE' }] });
    });

    it('that moved the feed for good on its host is followed, and remembered; for now, only followed', async () => {
      bench.serve('/moved-to', rss(rssItem('moved', 'Moved')));
      const forNow = await then(302, { Location: '/moved-to' });
      expect(forNow).toMatchObject({ failures: 0, problems: [] });
      expect(forNow.url).not.toContain('/moved-to');
      expect(await then(301, { Location: '/moved-to' })).toMatchObject({ url: bench.at('/moved-to'), problems: [] });
    });

    it('that leads to where this service must not go is not followed', async () => {
      for (const Location of ['http://169.254.169.254/latest/meta-data/', 'http://[::1]/', 'http://10.0.0.1/']) {
        expect(codes(await then(302, { Location }))).toEqual(['ADDRESS_REFUSED']);
        await bench.endAll();
      }
    });

    it('that leads from one redirect to the next is given up', async () => {
      bench.serve('/round', (_, response) => response.writeHead(302, { Location: '/round' }).end());
      expect(codes(await then(302, { Location: '/round' }))).toEqual(['TOO_MANY_REDIRECTS']);
    });

    it.each<[string, string | Buffer]>([
      ['TOO_LARGE', Buffer.alloc(FEED_LIMITS.bytes + 1, ' ')],
      ['NO_FEED', '<html><body>Moved house</body></html>'],
      ['ENTITIES', `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${rss(rssItem('1', '&b;'))}`],
      ['NO_FEED', '<rss version="2.0"><channel><title>broken</channel></rss>'],
    ])('that sends %s instead is told so', async (code, content) => {
      const { id } = await feed(content);
      expect(await bench.seen(id)).toMatchObject({ failures: 1, publishedCount: 0, problems: [{ code, item: null }] });
    });

    it('with more items than are read is told so', async () => {
      const { id } = await feed(rss('<item><guid>same</guid><title>S</title></item>'.repeat(FEED_LIMITS.items + 5)));
      expect(codes(await bench.seen(id))).toEqual(['DUPLICATE_ID same', 'TOO_MANY_ITEMS']);
    });
  });
});
