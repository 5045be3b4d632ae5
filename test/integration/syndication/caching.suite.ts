/** What caches and readers that come back are told, and what it costs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type FeedScope } from '../../../apps/api/src/modules/syndication/domain/feed-scope.js';
import { pageText } from '../../../apps/api/src/modules/syndication/persistence/feed.sql.js';
import { statementsOf } from '../../support/statements.js';
import { codeOf, startSyndicationBench, type SyndicationBench } from '../../support/syndication-bench.js';
import { until } from '../../support/until.js';

const FEED = '/feeds/network.atom';

describe('a feed that a reader has', () => {
  let bench: SyndicationBench;
  let member: string;
  let first: string;
  const settled = () =>
    until(async () => (await bench.sql('select id from outbox_event where delivered_at is null')).length === 0);

  beforeAll(async () => {
    bench = await startSyndicationBench();
    ({ member } = bench.cast.organisations);
    first = await bench.publish(member, { topics: ['news'] });
  }, 60_000);
  afterAll(() => bench.close());

  it('comes with what caches need, for everybody', async () => {
    for (const path of [
      FEED,
      '/feeds/network.rss',
      '/feeds/network.json',
      '/calendars/network.ics',
      `/json-ld/${member}`,
    ]) {
      const { headers } = await bench.get(path, { origin: 'https://anywhere.example' });
      expect(headers.get('etag')).toMatch(/^"[\w-]{27}"$/u);
      expect(headers.get('last-modified')).toMatch(/GMT$/u);
      expect(headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=3600');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('ETag');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // Nothing of the request chooses the answer but its address; on the way it may be packed.
      expect(headers.get('vary')).toBe('Accept-Encoding');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('is not sent again to who names its tag, or its date', async () => {
    for (const path of [FEED, '/feeds/network.json', '/calendars/network.ics', `/json-ld/${member}`]) {
      const { headers, body } = await bench.get(path);
      const etag = headers.get('etag')!;
      for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await bench.get(path, { 'if-none-match': tags });
        expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
        expect(again.headers.get('cache-control')).toBe(headers.get('cache-control'));
      }
      expect((await bench.get(path, { 'if-none-match': '"other"' })).body).toBe(body);
      const since = headers.get('last-modified')!;
      expect((await bench.get(path, { 'if-modified-since': since })).status).toBe(304);
      // The tag decides alone.
      expect((await bench.get(path, { 'if-modified-since': since, 'if-none-match': '"other"' })).status).toBe(200);
      expect((await bench.get(path, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200);
    }
  });

  it('is described, without its body, to a HEAD', async () => {
    for (const path of [FEED, '/calendars/network.ics', `/json-ld/${member}`]) {
      const [got, head] = [await bench.get(path), await bench.get(path, {}, 'HEAD')];
      expect([head.status, head.body]).toEqual([200, '']);
      for (const name of ['etag', 'content-type', 'content-length', 'last-modified', 'cache-control']) {
        expect([name, head.headers.get(name)]).toEqual([name, got.headers.get(name)]);
      }
    }
    expect((await bench.get('/feeds/nothing.rss', {}, 'HEAD')).status).toBe(404);
  });

  const CHANGES: [string, () => Promise<unknown>][] = [
    ['something is published', () => bench.publish(member)],
    [
      'a correction is made',
      async () => {
        const correctionNote = [{ language: 'en', text: 'It was another day.' }];
        await bench.publish(member, { externalId: 'a' });
        await bench.publish(member, { externalId: 'a', correctionNote });
      },
    ],
    ['something is taken back', async () => bench.retract(await bench.publish(member))],
    [
      'an item leaves the stream that is not the newest',
      () =>
        bench.sql(
          `update publication set stream_state = 'REMOVED', stream_included_at = null, updated_at = $2 where id = $1`,
          [uuidOf('Publication', first), bench.network.clock.now()],
        ),
    ],
    [
      'the author is renamed',
      () =>
        bench.sql(
          `with o as (update organisation set updated_at = $2 where id = $1)
           update organisation_name set text = 'New Name' where organisation_id = $1`,
          [uuidOf('Organisation', member), bench.network.clock.now()],
        ),
    ],
    [
      'the author is at risk from now on',
      () =>
        bench.sql(`update organisation set sensitivity = 'AT_RISK', updated_at = $2 where id = $1`, [
          uuidOf('Organisation', member),
          bench.network.clock.now(),
        ]),
    ],
  ];

  it.each(CHANGES)('is another one, by tag and by date, when %s', async (_, change) => {
    const before = await bench.get(FEED);
    bench.network.clock.advance(2);
    await change();
    const [etag, since] = [before.headers.get('etag')!, before.headers.get('last-modified')!];
    const now = await bench.get(FEED, { 'if-none-match': etag });
    expect(now.status).toBe(200);
    expect(now.body).not.toBe(before.body);
    expect(now.headers.get('etag')).not.toBe(etag);
    expect((await bench.get(FEED, { 'if-modified-since': since })).status).toBe(200);
  });

  it('is another one when a translation comes, although its publication stays as it is', async () => {
    const id = await bench.publish(bench.cast.organisations.otherMember);
    const { headers } = await bench.get(`${FEED}?languages=kk`);
    await bench.sql(
      `insert into publication_text (publication_id, language, position, title, body, body_html, origin, published_at)
       select id, 'kk', 2, 'Тақырып', 'Мәтін', '<p>Мәтін</p>', 'HUMAN', published_at from publication where id = $1`,
      [uuidOf('Publication', id)],
    );
    const { body, status } = await bench.get(`${FEED}?languages=kk`, { 'if-none-match': headers.get('etag')! });
    expect([status, body.includes('Тақырып')]).toEqual([200, true]);
  });

  it('costs two statements when nothing changed, and the same whether 2 items changed or 50', async () => {
    const costs: number[] = [];
    for (const count of [2, 50]) {
      const { id, slug } = await bench.register(`Costs ${String(count)}`);
      for (let number = 0; number < count; number += 1) await bench.publish(id);
      await settled();
      const path = `/feeds/organisations/${slug}.rss`;
      const fetched = await statementsOf(() => bench.get(path));
      costs.push(fetched.length);
      const { headers, body } = await bench.get(path);
      expect(body.split('<item>')).toHaveLength(count + 1);
      const known = { 'if-none-match': headers.get('etag')! };
      const again = await statementsOf(async () => expect((await bench.get(path, known)).status).toBe(304));
      expect(again.length).toBeLessThanOrEqual(3);
      expect(again.join()).not.toContain('body_html');
    }
    expect(costs[0]).toBe(costs[1]);
    expect(costs[0]).toBeLessThanOrEqual(8);
  }, 60_000);

  it('is refused to an address that asks too often, and says when to come again', async () => {
    const strict = await startSyndicationBench({ REQUESTS_PER_MINUTE: '2' });
    try {
      const answers = [];
      for (let time = 0; time < 3; time += 1) answers.push(await strict.get(FEED));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
      expect(codeOf(answers[2]!)).toBe('RATE_LIMITED');
      expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await strict.close();
    }
  }, 60_000);
});

describe('a page of a feed', () => {
  const ROWS = 20_000;
  let bench: SyndicationBench;
  let uuid: string;

  beforeAll(async () => {
    bench = await startSyndicationBench();
    uuid = uuidOf('Organisation', bench.cast.organisations.member);
    const other = uuidOf('Organisation', bench.cast.organisations.otherMember);
    // Every hundredth was taken back, every tenth is not in the stream.
    await bench.sql(
      `insert into publication (id, organisation_id, kind, status, slug, published_at, provenance, content_hash, created_at,
                                updated_at, stream_state, stream_included_at, retraction_reason, retracted_at)
       select gen_random_uuid(), case when n % 2 = 0 then $2::uuid else $3::uuid end, 'ARTICLE',
              case when n % 100 = 0 then 'RETRACTED' else 'PUBLISHED' end, 'p', at, 'FICTITIOUS', n::text, now(), at,
              case when n % 100 = 0 then 'REMOVED' when n % 10 = 0 then 'NONE' else 'INCLUDED' end,
              case when n % 10 <> 0 then at end, case when n % 100 = 0 then '[{"language":"en","text":"A"}]'::jsonb end,
              case when n % 100 = 0 then at end
       from generate_series(1, $1::int) n, lateral (select timestamptz '2026-01-01' - n * interval '1 hour' as at) t`,
      [ROWS, uuid, other],
    );
    await bench.sql(
      `insert into publication_text (publication_id, language, position, title, body, published_at)
       select id, 'en', 1, 'Title', repeat('Text ', 200), published_at from publication`,
    );
    await bench.sql(
      `insert into publication_topic (publication_id, topic, position, published_at)
       select id, topic, 1, published_at from publication, unnest(array['common', 'rare']) topic
       where (topic = 'common' and content_hash::int % 2 = 1) or (topic = 'rare' and content_hash::int % 101 = 0)`,
    );
    await bench.sql('analyze');
  }, 60_000);
  afterAll(() => bench.close());

  async function blocks(kind: FeedScope['kind'], depth: number, subject: string | null): Promise<number> {
    const place =
      depth === 0
        ? `'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', true`
        : `timestamptz '2026-01-01' - ${String(depth)} * interval '1 hour', 'ffffffff-ffff-ffff-ffff-ffffffffffff', false`;
    const execute = `execute page(${place}, '${uuid}'${subject === null ? '' : `, '${subject}'`})`;
    const name = 'Shared Hit Blocks';
    await bench.sql(`prepare page as ${pageText(kind)}`);
    // From the sixth time on PostgreSQL may plan without looking at the parameters.
    for (let time = 0; time < 8; time += 1) await bench.sql(execute);
    const [row] = await bench.sql(`explain (analyze, buffers, format json) ${execute}`);
    await bench.sql('deallocate page');
    const [{ Plan: plan }] = row!['QUERY PLAN'] as [{ Plan: Record<string, number> }];
    return (plan[name] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  }

  it.each<[FeedScope['kind'], () => string | null]>([
    ['network', () => null],
    ['organisation', () => uuid],
    ['topic', () => 'common'],
    ['topic', () => 'rare'],
  ])('of the %s touches as few blocks in the depth as at the beginning, of 20 000', async (kind, subject) => {
    for (const depth of [0, 10_000]) expect(await blocks(kind, depth, subject())).toBeLessThan(4000);
  });
});
