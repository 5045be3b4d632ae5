/** A page in the depth of a list touches as few blocks of the database as the first one, whatever the list is filtered by. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  listText,
  pagesText,
  type Shown,
  type Walk,
} from '../../../apps/api/src/modules/publication/persistence/publication-search.sql.js';
import { RELATED } from '../../../apps/api/src/modules/publication/persistence/related-publications.js';
import {
  type PublicationBench,
  startPublicationBench,
  type TestOrganisation,
} from '../../support/publication-bench.js';

const ROWS = 20_000;
const PAGE = 21;
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

describe('deep pages of publications', () => {
  let bench: PublicationBench;
  let big: TestOrganisation;
  let small: TestOrganisation;
  beforeAll(async () => {
    bench = await startPublicationBench();
    [big, small] = [await bench.organisation(), await bench.organisation()];
    await bench.sql(
      `insert into publication (id, organisation_id, kind, status, slug, published_at, provenance, content_hash, created_at, updated_at,
                              stream_state, stream_included_at)
     select gen_random_uuid(), case when n % 2 = 0 then $2::uuid else $3::uuid end, 'ARTICLE', 'PUBLISHED', 'p',
            timestamptz '2026-01-01' - n * interval '1 hour', 'FICTITIOUS', n::text, now(), now(),
            case when n % 3 = 0 then 'NONE' else 'INCLUDED' end, now()
     from generate_series(1, $1::int) n`,
      [ROWS, big.uuid, small.uuid],
    );
    // A rare topic and language, and ones that half of the publications have: neither may be read as a whole.
    await bench.sql(
      `insert into publication_text (publication_id, language, position, title, body, published_at)
     select id, case when content_hash::int % 10 = 0 then 'kk' else 'en' end, 1, 'Title', repeat('Text ', 200), published_at from publication`,
    );
    await bench.sql(
      `insert into publication_topic (publication_id, topic, position, published_at)
     select id, topic, 1, published_at from publication, unnest(array['common', 'rare']) topic
     where (topic = 'common' and content_hash::int % 2 = 0) or (topic = 'rare' and content_hash::int % 100 = 0)`,
    );
    await bench.sql(
      `insert into publication_mention (publication_id, target_type, target_id, position, published_at)
     select id, 'Organisation', $1, 1, published_at from publication where content_hash::int % 3 = 0`,
      [big.uuid],
    );
    await bench.sql('analyze');
  }, 60_000);
  afterAll(() => bench.close());

  interface Plan {
    'Shared Hit Blocks': number;
    'Shared Read Blocks': number;
    'Actual Rows': number;
  }

  /** A parameter, as SQL. */
  function literal(value: unknown): string {
    if (value === null || typeof value === 'number') return String(value);
    return Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`;
  }

  /** How many blocks a statement touches, and how many rows it gives, when it is prepared and has been used for a while. */
  async function touches(text: string, values: unknown[]): Promise<{ blocks: number; rows: number }> {
    const execute = `execute page(${values.map(literal).join(', ')})`;
    await bench.sql(`prepare page as ${text}`);
    try {
      // From the sixth time on PostgreSQL may plan without looking at the parameters.
      for (let time = 0; time < 8; time += 1) await bench.sql(execute);
      const [row] = await bench.sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, buffers, format json) ${execute}`,
      );
      const plan = row!['QUERY PLAN'][0].Plan;
      return { blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], rows: plan['Actual Rows'] };
    } finally {
      await bench.sql('deallocate page');
    }
  }

  const place = (depth: number) => [
    new Date(Date.parse('2026-01-01T00:00:00Z') - depth * ROWS * 3_600_000).toISOString(),
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ];

  type Filter = [
    organisation: string[] | null,
    topic: string[] | null,
    language: string[] | null,
    mentions: string[] | null,
  ];

  it.each<[string, Walk, () => Filter, Shown]>([
    ['all', 'all', () => [null, null, null, null], 'STANDING'],
    ['of an organisation', 'organisation', () => [[big.uuid], null, null, null], 'STANDING'],
    ['of two organisations', 'organisation', () => [[big.uuid, small.uuid], null, null, null], 'STANDING'],
    ['on a common topic', 'topic', () => [null, ['common'], null, null], 'STANDING'],
    ['on two topics', 'topic', () => [null, ['common', 'rare'], null, null], 'STANDING'],
    ['in a common language', 'language', () => [null, null, ['en'], null], 'STANDING'],
    ['in a rarer language', 'language', () => [null, null, ['kk'], null], 'STANDING'],
    ['about an organisation', 'mentions', () => [null, null, null, [big.uuid]], 'STANDING'],
    ['on a topic in a language', 'topic', () => [null, ['common'], ['kk'], null], 'STANDING'],
    ['in the stream', 'all', () => [null, null, null, null], 'STREAM'],
    ['in the stream on a topic', 'topic', () => [null, ['common'], null, null], 'STREAM'],
    ['in the stream in a language', 'language', () => [null, null, ['kk'], null], 'STREAM'],
  ])('a deep page of publications %s costs what the first one costs', async (_, walk, filter, shown) => {
    const at = (from: unknown[]) => touches(listText(walk, false, shown), [...filter(), null, null, ...from, PAGE]);
    const [first, deep] = [await at(START), await at(place(0.9))];
    expect([first.rows, deep.rows]).toEqual([PAGE, PAGE]);
    expect(deep.blocks).toBeLessThan(first.blocks * 1.5 + 20);
    expect(deep.blocks).toBeLessThan(1_000);
  });

  it('a deep page of the publications of many organisations costs what the first one costs', async () => {
    const at = (from: unknown[]) =>
      touches(pagesText('organisation', false), [[big.uuid, small.uuid], null, null, null, null, null, ...from, PAGE]);
    const [first, deep] = [await at(START), await at(place(0.9))];
    expect([first.rows, deep.rows]).toEqual([2 * PAGE, 2 * PAGE]);
    expect(deep.blocks).toBeLessThan(first.blocks * 1.5 + 20);
    expect(deep.blocks).toBeLessThan(1_000);
  });

  it('a deep page of what is about something costs what the first one costs', async () => {
    const at = (from: unknown[]) =>
      touches(pagesText('mentions', false), [[big.uuid], null, null, null, null, null, ...from, PAGE]);
    const [first, deep] = [await at(START), await at(place(0.9))];
    expect([first.rows, deep.rows]).toEqual([PAGE, PAGE]);
    expect(deep.blocks).toBeLessThan(first.blocks * 1.5 + 20);
    expect(deep.blocks).toBeLessThan(1_000);
  });

  it('finding what is related to a publication looks at few, however many share its topic', async () => {
    const [one] = await bench.sql<{ id: string }>(
      `select publication_id as id from publication_topic where topic = 'common' order by published_at limit 1`,
    );
    const { blocks, rows } = await touches(RELATED, [[one!.id], 10]);
    expect(rows).toBe(10);
    expect(blocks).toBeLessThan(1_000);
  });
});
