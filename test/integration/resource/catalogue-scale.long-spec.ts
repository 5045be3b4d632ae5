/** The catalogue and its figures at 220 000 resources, each with two translations: exact, and fast. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { CatalogueQuery } from '../../../apps/api/src/modules/resource/catalogue/catalogue-search.js';
import type { CatalogueOrder } from '../../../apps/api/src/modules/resource/catalogue/catalogue.sql.js';
import { makeLargeCatalogue } from '../../support/large-catalogue.js';
import { costOfPage, PAGE } from '../../support/page-cost.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const SIZE = { organisations: 2_000, programmes: 4_000, resources: 220_000, adoptions: 120_000 };
/** What an answer may take, also on a machine that does seven other things. */
const PATIENCE_MS = 10_000;

describe('220 000 resources', () => {
  let network: TestApp;
  let client: pg.Client;
  beforeAll(async () => {
    network = await startTestApp();
    client = new pg.Client({ connectionString: network.database.ownerUrl });
    await client.connect();
    await makeLargeCatalogue(client, SIZE);
  }, 1_500_000);
  afterAll(async () => {
    await client.end();
    await network.close();
  });

  const read = async <Data>(query: string): Promise<Data> => {
    const begun = Date.now();
    const { data, errors } = await network.graphql<Data>(query, {});
    expect(errors).toBeUndefined();
    expect(Date.now() - begun).toBeLessThan(PATIENCE_MS);
    return data as Data;
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

  it('are counted by country and language, exactly', async () => {
    const { programmeFigures: rows } = await read<{
      programmeFigures: { country: string; language: string; programmes: number; resources: number }[];
    }>('{ programmeFigures { country language programmes resources } }');
    for (const language of ['en', 'ru', 'kk']) {
      const own = rows.filter(row => row.language === language);
      expect(new Set(own.map(({ country }) => country)).size).toBe(12);
      expect(sum(own.map(({ programmes }) => programmes))).toBe(SIZE.programmes);
      expect(sum(own.map(({ resources }) => resources))).toBe(SIZE.resources);
    }
    expect(rows).toHaveLength(36);
  });

  it('have translations under way, whose age is told, exactly', async () => {
    const { translationFigures: rows } = await read<{
      translationFigures: { language: string; status: string; translations: number; over365Days: number }[];
    }>('{ translationFigures { language status translations over30Days over90Days over365Days oldestSince } }');
    const counted = await client.query<{ language: string; status: string; translations: number; over365Days: number }>(
      `select target_language as language, status, count(*)::int as translations,
              sum(case when open_since <= $1::timestamptz then 1 else 0 end)::int as "over365Days"
       from translation where status in ('REQUESTED', 'IN_EDIT', 'STALE') group by 1, 2`,
      [network.clock.in(-365 * 86_400)],
    );
    expect(rows).toHaveLength(counted.rows.length);
    for (const row of counted.rows) expect(rows).toContainEqual(expect.objectContaining(row));
    expect(sum(rows.map(({ translations }) => translations))).toBe((SIZE.resources * 2 * 3) / 10);
  });

  it('are used, which is told by year, exactly', async () => {
    const { adoptionsByYear: rows } = await read<{
      adoptionsByYear: { year: number | null; adoptions: number; inUse: number; organisations: number }[];
    }>('{ adoptionsByYear { year adoptions inUse organisations programmes countries } }');
    const { rows: counted } = await client.query<{ year: number | null; adoptions: number; organisations: number }>(
      `select left(starts_on, 4)::int as year, count(*)::int as adoptions, count(distinct organisation_id)::int as organisations
       from adoption group by 1 order by 1 nulls last`,
    );
    expect(rows).toMatchObject(counted);
    expect(sum(rows.map(({ adoptions }) => adoptions))).toBe(SIZE.adoptions);
  });

  it('are searched, counted and filtered in one request', async () => {
    const { resources } = await read<{
      resources: { totalCount: number; facets: { languages: { value: string; count: number }[] }; nodes: object[] };
    }>(
      '{ resources(first: 20) { totalCount facets { languages { value count } topics { value count } kinds { value count } } nodes { id } } }',
    );
    expect(resources.totalCount).toBe(SIZE.resources);
    expect(resources.facets.languages).toEqual(['en', 'kk', 'ru'].map(value => ({ value, count: SIZE.resources })));
    for (const search of ['lanterns', 'фонарями', 'шамшырақтар']) {
      const found = await read<{ resources: { totalCount: number } }>(
        `{ resources(filter: { search: "${search}" }) { totalCount nodes { id } } }`,
      );
      expect({ search, found: found.resources.totalCount }).toEqual({ search, found: SIZE.resources / 1000 });
    }
  });

  it('cost a page no more than two thousand would, wherever it begins', async () => {
    const place = async (order: string, at: string): Promise<[string, string]> => {
      const { rows } = await client.query<{ at: string; id: string }>(
        `select ${at}::text as at, id from resource order by ${order} offset 200000 limit 1`,
      );
      return [rows[0]!.at, rows[0]!.id];
    };
    const pages: [name: string, Partial<CatalogueQuery>, CatalogueOrder, (readonly string[] | null)?][] = [
      ['first', {}, 'NAME'],
      ['by name, far behind', {}, 'NAME', await place('sort_title, id', 'sort_title')],
      ['newest, far behind', {}, 'NEWEST', await place('created_at desc, id desc', 'created_at')],
      ['of a topic', { topics: ['topic-7'] }, 'NAME'],
      ['of a kind and a language', { kinds: ['GUIDE'], languages: ['kk'] }, 'NEWEST'],
      ['of a kind that none has', { kinds: ['RESEARCH'] }, 'NAME'],
      ['under a licence that none has', { licences: ['MIT'] }, 'NAME'],
      ['withdrawn ones', { statuses: ['WITHDRAWN'] }, 'NEWEST'],
      ['documented ones', { provenances: ['DOCUMENTED'] }, 'NAME'],
      ['of an owner', { organisations: await owner() }, 'NAME'],
      ['a rare word', { search: 'lanterns' }, 'RELEVANCE'],
    ];
    for (const [name, query, order, behind = null] of pages) {
      const { blocks, rows } = await costOfPage(client, query, order, behind);
      expect({ name, blocks, rows }).toEqual({ name, blocks: expect.any(Number), rows: expect.any(Number) });
      expect({ name, few: blocks < 2_500, rows: rows <= PAGE }).toEqual({ name, few: true, rows: true });
    }
  });

  const owner = async (): Promise<string[]> => {
    const { rows } = await client.query<{ owner_id: string }>(`select owner_id from programme where slug = 'large-77'`);
    return rows.map(({ owner_id }) => owner_id);
  };
});
