/** A search touches as few blocks of the database among many resources as among few; a common word is not read everywhere. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MOST_HITS } from '../../../apps/api/src/modules/resource/catalogue/search-hits.sql.js';
import { costOfPage, PAGE } from '../../support/page-cost.js';
import { type ResourceBench, startResourceBench } from '../../support/resource-bench.js';

const [FEW, MANY] = [2_000, 20_000];

describe('the cost of the catalogue', () => {
  let bench: ResourceBench;
  let client: pg.Client;
  beforeAll(async () => {
    bench = await startResourceBench();
    client = new pg.Client({ connectionString: bench.network.database.ownerUrl });
    await client.connect();
    await bench.do('memberEditor', 'shareProgramme', {
      name: 'Example',
      status: 'AVAILABLE',
      website: 'https://programme.example',
    });
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await bench.close();
  });

  /** Adds resources: every one speaks of parents, one in a thousand of lanterns, in English and in Kazakh. */
  async function grow(from: number, to: number): Promise<void> {
    await client.query(
      `with made as (
         insert into resource (id, programme_id, kind, status, title, adaptation, original_language, offered, topics, revision,
                               provenance, sort_title, created_at, updated_at)
         select gen_random_uuid(), p.id, 'GUIDE', 'AVAILABLE', '[{"language":"en","text":"A","origin":"AUTHORED"}]', 'YES', 'en',
                '{en}', array['common', 'topic-' || n % 500], 1, 'FICTITIOUS', 'guide ' || n, now() - n * interval '1 minute', now()
         from generate_series($1::int, $2::int) n, programme p returning id, sort_title),
       numbered as (select id, split_part(sort_title, ' ', 2)::int as n from made),
       names as (
         insert into resource_search_name (subject_id, folded, sound)
         select id, 'guide ' || n || case when n % 1000 = 0 then ' lantern' else '' end, 'guide ' || n from numbered),
       english as (
         insert into resource_search_text (subject_id, language, document)
         select id, 'en', to_tsvector('english', 'A text for parents and schools, number ' || n || case when n % 1000 = 0 then ', with lanterns' else '' end)
         from numbered)
       insert into resource_search_text (subject_id, language, sound)
       select id, 'kk', 'ata analarga arnalgan ' || n || case when n % 1000 = 0 then ' samsirak' else '' end from numbered`,
      [from, to],
    );
    await client.query('analyze');
  }

  const touches = (search: string | null, topic: string | null = null) =>
    costOfPage(client, { search, topics: topic === null ? null : [topic] }, search === null ? 'NAME' : 'RELEVANCE');

  it('does not grow with the table', async () => {
    const ask = async () => ({
      rare: await touches('lanterns'),
      kazakh: await touches('шамшырақ'),
      name: await touches('guide 1500'),
      common: await touches('parents'),
      commonKazakh: await touches('ата-аналар'),
      all: await touches(null),
      topic: await touches(null, 'common'),
    });
    await grow(1, FEW);
    const few = await ask();
    await grow(FEW + 1, MANY);
    const many = await ask();
    expect({ rare: few.rare.rows, kazakh: few.kazakh.rows, manyRare: many.rare.rows }).toEqual({
      rare: 2,
      kazakh: 2,
      manyRare: 20,
    });
    expect(many.common.rows).toBe(PAGE);
    // What is found is read with its programme and latest revision: some blocks for each row of the page, and each hit.
    for (const one of ['rare', 'kazakh', 'name', 'all', 'topic'] as const) {
      expect({ one, blocks: many[one].blocks }).toEqual({ one, blocks: expect.any(Number) });
      expect(many[one].blocks).toBeLessThan(few[one].blocks * 3 + 1_500);
    }
    for (const one of ['common', 'commonKazakh'] as const) expect(many[one].blocks).toBeLessThan(MOST_HITS * 12);
  }, 300_000);
});
