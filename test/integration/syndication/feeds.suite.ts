/** What feeds say, and where they are. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { TEXTS } from '../../../apps/api/src/modules/syndication/serialise/fixtures.testing.js';
import { atomOf, titlesOf } from '../../../apps/api/src/modules/syndication/serialise/read-xml.testing.js';
import {
  codeOf,
  feedOf,
  startSyndicationBench,
  type SyndicationBench,
  violationsOf,
} from '../../support/syndication-bench.js';

const FORMATS = ['rss', 'atom', 'json'] as const;
const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const;

describe('feeds', () => {
  let bench: SyndicationBench;
  let member: string;
  let applicant: string;
  const titles = async (path: string): Promise<string[]> =>
    feedOf(await bench.get(path)).items.map(({ title }) => title);
  const named = (title: string, more: object = {}) => ({
    ...more,
    content: [{ language: 'en', title, body: 'Text.' }],
  });

  beforeAll(async () => {
    bench = await startSyndicationBench();
    ({ member, applicant } = bench.cast.organisations);
  }, 60_000);
  afterAll(() => bench.close());

  it('are empty, and valid, before anybody has published', async () => {
    for (const format of FORMATS) {
      const { status, body, headers } = await bench.get(`/feeds/network.${format}`);
      expect([status, headers.get('content-type')]).toEqual([200, `${TYPES[format]}; charset=utf-8`]);
      expect(body).not.toMatch(/<item>|<entry>|"id"/u);
    }
    for (const format of ['rss', 'atom'] as const) {
      expect(XMLValidator.validate((await bench.get(`/feeds/network.${format}`)).body)).toBe(true);
    }
  });

  it('of the network tell what is in its stream, those of an organisation all that it published', async () => {
    await bench.publish(member, named('By a member', { topics: ['shared-topic'] }));
    await bench.publish(applicant, named('By an applicant', { topics: ['shared-topic', 'own-topic'] }));
    expect(await titles('/feeds/network.json')).toEqual(['By a member']);
    expect(await titles('/feeds/topics/shared-topic.json')).toEqual(['By a member']);
    expect(await titles('/feeds/organisations/example-association-01.json')).toEqual(['By a member']);
    expect(await titles('/feeds/organisations/example-applicant-association.json')).toEqual(['By an applicant']);
    // It is known as a topic, and nothing in the stream has it.
    expect(await titles('/feeds/topics/own-topic.json')).toEqual([]);
  });

  it('go by the name of the network, the organisation, or the topic', async () => {
    const { title, items } = feedOf(await bench.get('/feeds/network.json'));
    expect([title, items[0]!.authors]).toEqual(['Example Secretariat', [{ name: 'Example Association 01' }]]);
    expect(feedOf(await bench.get('/feeds/topics/shared-topic.json')).title).toBe('shared-topic · Example Secretariat');
    const own = await bench.get('/feeds/organisations/example-association-01.rss');
    expect(parseFeed(own.body)).toMatchObject({ title: 'Example Association 01' });
  });

  it('give each item in the best language that it has, else in the language of its author', async () => {
    const text = (language: string) => ({ language, title: `Title ${language}`, body: `Body ${language}.` });
    const topics = ['languages'];
    await bench.publish(member, { topics, content: [text('en'), text('kk-Cyrl'), text('ru')] });
    await bench.publish(member, { topics, content: [text('de')] });
    const asked = async (query: string) =>
      feedOf(await bench.get(`/feeds/topics/languages.json${query}`)).items.map(
        ({ title, language, content_html: html }) => `${title} ${language} ${html ?? ''}`,
      );
    const german = 'Title de de <p>Body de.</p>';
    expect(await asked('')).toEqual([german, 'Title en en <p>Body en.</p>']);
    expect(await asked('?languages=ru,kk')).toEqual([german, 'Title ru ru <p>Body ru.</p>']);
    expect(await asked('?languages=fr,KK,ru')).toEqual([german, 'Title kk-Cyrl kk-Cyrl <p>Body kk-Cyrl.</p>']);
    expect(await asked('?languages=fr')).toEqual([german, 'Title en en <p>Body en.</p>']);
    const { entry } = atomOf((await bench.get('/feeds/topics/languages.atom?languages=ru')).body);
    expect(entry.map(one => one['@_xml:lang'])).toEqual(['de', 'ru']);
  });

  it('tell of a correction in the item, and leave a tombstone of what was taken back', async () => {
    const topics = ['honesty'];
    const externalId = 'corrected';
    const corrected = await bench.publish(member, { ...named('A yearly summit', { topics }), externalId });
    bench.network.clock.advance(60);
    const correctionNote = [{ language: 'en', text: 'It is biennial, not yearly.' }];
    await bench.publish(member, { ...named('A biennial summit', { topics }), externalId, correctionNote });
    const secret = 'What nobody reads any more.';
    const gone = await bench.publish(member, {
      topics,
      content: [{ language: 'en', title: 'Taken back', summary: secret, body: secret }],
    });
    await bench.retract(gone, 'Оно было неверным.', 'ru');

    for (const path of ['/feeds/network', '/feeds/organisations/example-association-01', '/feeds/topics/honesty']) {
      for (const format of FORMATS) {
        const { body } = await bench.get(`${path}.${format}`);
        expect(body).not.toContain(secret);
        expect(body).toContain('Оно было неверным.');
        expect(body).toContain('Corrected 2026-11-24: It is biennial, not yearly.');
        expect(body.split(gone)).toHaveLength(2);
        expect(body.split(corrected)).toHaveLength(2);
      }
      const feed = atomOf((await bench.get(`${path}.atom`)).body);
      expect(feed['at:deleted-entry']['@_ref']).toBe(`urn:kurultai:${gone}`);
      expect(feed.entry.find(({ id }) => id.endsWith(corrected))).toMatchObject({
        updated: '2026-11-24T09:01:00.000Z',
      });
    }
  });

  it('no longer tell what was taken out of the stream', async () => {
    const id = await bench.publish(member, named('Out of the stream', { topics: ['stream'] }));
    expect(await titles('/feeds/topics/stream.json')).toEqual(['Out of the stream']);
    await bench.sql(`update publication set stream_state = 'REMOVED', stream_included_at = null where id = $1`, [
      uuidOf('Publication', id),
    ]);
    expect(await titles('/feeds/topics/stream.json')).toEqual([]);
    expect(await titles('/feeds/network.json')).not.toContain('Out of the stream');
    expect(await titles('/feeds/organisations/example-association-01.json')).toContain('Out of the stream');
  });

  it('lead page by page to every item once, in all formats, with tombstones on the first', async () => {
    const { uuid, slug } = await bench.register('Busy Association');
    const rows = await bench.sql(
      `with rows as (
         insert into publication (id, organisation_id, kind, status, slug, published_at, provenance, content_hash, created_at, updated_at)
         select gen_random_uuid(), $1, 'ARTICLE', 'PUBLISHED', 'p', timestamptz '2020-01-01' + n / 2 * interval '1 day',
                'FICTITIOUS', 'h', now(), now() from generate_series(1, 120) n returning id, published_at)
       insert into publication_text (publication_id, language, position, title, body, published_at)
       select id, 'en', 1, 'Title', 'Text.', published_at from rows returning publication_id as id`,
      [uuid],
    );
    const published = rows.map(row => idOf('Publication', String(row['id'])));
    const oldest = published.shift()!;
    await bench.retract(oldest);
    for (const format of FORMATS) {
      const pages: string[][] = [];
      const asked: string[] = [];
      let next: string | undefined = `/feeds/organisations/${slug}.${format}?languages=ru`;
      while (next !== undefined) {
        const { body, status }: { body: string; status: number } = await bench.get(next);
        expect(status).toBe(200);
        asked.push(next);
        pages.push([...new Set(body.match(/pub_\w{26}/gu))]);
        const address: string | undefined = /rel="next"[^>]* href="([^"]*)"|"next_url": "([^"]*)"/u
          .exec(body)
          ?.slice(1)
          .find(Boolean);
        next = address?.replace(bench.network.url, '').replaceAll('&amp;', '&');
      }
      expect(asked.every(address => address.includes('languages=ru'))).toBe(true);
      expect(pages.map(page => page.length)).toEqual([51, 50, 19]);
      expect(pages[0]!.at(-1)).toBe(oldest);
      expect([...pages[0]!.slice(0, -1), ...pages.slice(1).flat()].sort()).toEqual([...published].sort());
    }
  });

  it.each(FORMATS)('give what other systems break back byte for byte: %s', async format => {
    const { id, slug } = await bench.register(`Texts ${format}`);
    for (const title of [...TEXTS].reverse()) await bench.publish(id, named(title));
    const { body } = await bench.get(`/feeds/organisations/${slug}.${format}`);
    expect(titlesOf(body).sort()).toEqual([...TEXTS].sort());
  });

  it.each(FORMATS)('carry nothing active, whatever an organisation sends: %s', async format => {
    const { id, slug } = await bench.register(`Hostile ${format}`);
    const body = `<p onclick="steal()">Kept</p><script>steal()</script><a href="javascript:steal()">link</a><iframe src="https://evil.example"></iframe>`;
    await bench.publish(id, { content: [{ language: 'en', title: '<script>steal()</script>', body, format: 'HTML' }] });
    const fetched = await bench.get(`/feeds/organisations/${slug}.${format}`);
    expect(fetched.headers.get('x-content-type-options')).toBe('nosniff');
    const { content } =
      format === 'json' ? { content: feedOf(fetched).items[0]!.content_html } : parseFeed(fetched.body).items[0]!;
    expect(content).toContain('Kept');
    expect(content).not.toMatch(/steal|iframe|onclick/u);
  });

  it('move for good with the slug of their organisation, and with one that became another', async () => {
    const { uuid, slug } = await bench.register('Before Renaming');
    const { uuid: duplicate, slug: merged } = await bench.register('Merged Duplicate');
    await bench.sql(`update organisation set slug = 'after-renaming' where id = $1`, [uuid]);
    await bench.sql(
      `insert into organisation_former_slug (slug, organisation_id, recorded_at) values ($1, $2, now())`,
      [slug, uuid],
    );
    await bench.publish(`${(await bench.register('Other')).id}`, named('Of another'));
    await bench.sql(`update organisation set lifecycle = 'MERGED', merged_into_id = $2 where id = $1`, [
      duplicate,
      uuid,
    ]);
    for (const old of [slug, merged]) {
      const { status, headers } = await bench.get(`/feeds/organisations/${old}.atom?languages=ru,kk`);
      expect([status, headers.get('location')]).toEqual([
        301,
        '/feeds/organisations/after-renaming.atom?languages=ru%2Ckk',
      ]);
      const calendar = await bench.get(`/calendars/organisations/${old}.ics`);
      expect(calendar.headers.get('location')).toBe('/calendars/organisations/after-renaming.ics');
    }
    expect((await bench.get('/feeds/organisations/after-renaming.atom?languages=ru%2Ckk')).status).toBe(200);
  });

  it.each([
    ['/feeds/organisations/nobody.rss', 404, 'NOT_FOUND'],
    ['/feeds/topics/never-heard-of.rss', 404, 'NOT_FOUND'],
    ['/feeds/topics/No%20Topic.rss', 404, 'NOT_FOUND'],
    ['/feeds/other.rss', 404, 'NOT_FOUND'],
    ['/calendars/other.ics', 404, 'NOT_FOUND'],
    ['/calendars/organisations/nobody.ics', 404, 'NOT_FOUND'],
    ['/feeds', 404, 'NOT_FOUND'],
    ['/feeds/a/b/c.rss', 404, 'NOT_FOUND'],
    ['/feeds/network', 400, 'format: format'],
    ['/feeds/network.xml', 400, 'format: format'],
    ['/calendars/network.rss', 400, 'format: format'],
    ['/feeds/organisations/.rss', 404, 'NOT_FOUND'],
    ['/feeds/network.rss?languages=english', 400, 'languages.0: languageTag'],
    ['/feeds/network.rss?languages=ru,xx-YY', 400, 'languages.1: languageTag'],
    ['/feeds/network.rss?languages=%00', 400, 'languages.0: languageTag'],
    ['/feeds/network.rss?after=abc', 400, 'after: cursor'],
    ['/feeds/network.rss?after=a&after=b', 400, 'after: cursor'],
    ['/json-ld/abc', 400, 'id: typeId'],
    ['/json-ld/task_01h455vb4pex5vsknk084sn02q', 404, 'NOT_FOUND'],
    ['/json-ld/org_01h455vb4pex5vsknk084sn02q', 404, 'NOT_FOUND'],
    ['/json-ld/pub_01h455vb4pex5vsknk084sn02q', 404, 'NOT_FOUND'],
    ['/json-ld/summit_01h455vb4pex5vsknk084sn02q', 404, 'NOT_FOUND'],
  ])('refuse %s with %d in the shape of all errors: %s', async (path, status, said) => {
    const refused = await bench.get(path);
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toContain('application/json');
    expect(status === 404 ? codeOf(refused) : violationsOf(refused).join()).toBe(said);
  });

  it('take no other method', async () => {
    expect((await bench.get('/feeds/network.rss', {}, 'POST')).status).toBe(404);
    const preflight = await bench.get(
      '/feeds/network.rss',
      {
        origin: 'https://a.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
      'OPTIONS',
    );
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'if-none-match']);
  });
});
