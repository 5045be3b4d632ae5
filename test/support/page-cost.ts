/** What a page of resources costs the database: blocks that it touches, whatever the machine is busy with. */
import type pg from 'pg';
import { type CatalogueQuery, valuesOf } from '../../apps/api/src/modules/resource/catalogue/catalogue-search.js';
import {
  CATALOGUE_ORDERS,
  type CatalogueOrder,
  catalogueText,
} from '../../apps/api/src/modules/resource/catalogue/catalogue.sql.js';
import { searchWords } from '../../apps/api/src/modules/resource/catalogue/search-words.js';

/** What the service asks for to show twenty: one more, to know whether there are more. */
export const PAGE = 21;

export interface Cost {
  readonly blocks: number;
  readonly rows: number;
}

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Actual Rows': number;
}

const NOTHING: CatalogueQuery = {
  ...{ search: null, topics: null, audiences: null, languages: null, licences: null, adaptation: null, statuses: null },
  ...{ organisations: null, age: null, provenances: null, kinds: null, programmes: null },
  ...{ scope: { plans: false, own: null }, order: 'NAME', first: PAGE - 1, after: null },
  wants: { count: false, facets: false },
};

/**
 * Blocks and rows of a page, prepared and used for a while.
 * @param place behind which it begins: the keys of the order; null for the first page
 */
export async function costOfPage(
  client: pg.Client,
  wanted: Partial<CatalogueQuery>,
  order: CatalogueOrder,
  place: readonly string[] | null = null,
): Promise<Cost> {
  const query = { ...NOTHING, ...wanted };
  const words = query.search === null ? null : searchWords(query.search);
  if (words === undefined) throw new Error('Nothing to search for.');
  const text = catalogueText('resource', order, words?.dictionaries ?? null, place !== null, query.wants);
  const places = place ?? CATALOGUE_ORDERS[order].types.map(() => null);
  return costOf(client, text, valuesOf(query, places, words?.values ?? []));
}

/** Blocks and rows of any statement, prepared and used for a while. */
export async function costOf(client: pg.Client, text: string, values: readonly unknown[]): Promise<Cost> {
  const execute = `execute measured${values.length > 0 ? `(${values.map(value => literal(client, value)).join(', ')})` : ''}`;
  await client.query(`prepare measured as ${text}`);
  try {
    // From the sixth time on PostgreSQL may plan without looking at the parameters.
    for (let time = 0; time < 8; time += 1) await client.query(execute);
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, buffers, format json) ${execute}`,
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new Error('PostgreSQL explained nothing.');
    return { blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], rows: plan['Actual Rows'] };
  } finally {
    await client.query('deallocate measured');
  }
}

function literal(client: pg.Client, value: unknown): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  // Without a type: the statement knows which one it takes.
  if (Array.isArray(value)) return client.escapeLiteral(`{${value.map(one => JSON.stringify(one)).join(',')}}`);
  return client.escapeLiteral(String(value));
}
