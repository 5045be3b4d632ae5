/** The lists of adoptions, newest first, and the figures of who uses what where: each by one statement. */
import { Injectable } from '@nestjs/common';
import type { AdoptionStatus } from '@kurultai/schema';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { KeyPart } from '../../../core/graphql/index.js';
import { ADOPTION_COLUMNS, ADOPTION_TABLES, type AdoptionRow } from './adoption.rows.js';

/** Whose adoptions: of programmes, of organisations and their merged duplicates, or all. */
export type AdoptionsBy = 'programme' | 'organisation' | 'all';

/** What is asked for; null does not filter. */
export interface AdoptionQuery {
  readonly statuses: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly provenances: readonly string[] | null;
  readonly programmes: readonly string[] | null;
  readonly organisations: readonly string[] | null;
  /** Whether the reader is of the network, and its own organisation. */
  readonly scope: { readonly plans: boolean; readonly own: string | null };
}

type PageRow = AdoptionRow & { asked: string; key: KeyPart[]; total?: number };

export interface AdoptionPage {
  /** Up to one more than `first`. */
  readonly rows: readonly (AdoptionRow & { key: KeyPart[] })[];
  readonly total: number;
}

export interface FigureRow {
  asked: string;
  country: string | null;
  status: AdoptionStatus;
  adoptions: number;
  organisations: number;
}

const FAMILY = `select id from organisation where coalesce(merged_into_id, id)`;
const OF = {
  programme: 'a.programme_id = asked.id',
  organisation: `a.organisation_id in (${FAMILY} = asked.id)`,
  all: 'true',
} as const satisfies Record<AdoptionsBy, string>;

/** Which adoptions are asked for, and may be read. @param first the place of the first of the parameters, `adoptionValues` */
export function adoptionFilters(first: number): string {
  const [status, country, language, provenance, programme, organisation, network, own] = Array.from(
    { length: 8 },
    (_, index) => `$${String(first + index)}`,
  ) as [string, string, string, string, string, string, string, string];
  return `(${status}::text[] is null or a.status = any(${status}))
    and (${country}::text[] is null or a.country_code = any(${country}))
    and (${language}::text[] is null or a.language = any(${language}))
    and (${provenance}::text[] is null or a.provenance = any(${provenance}))
    and (${programme}::uuid[] is null or a.programme_id = any(${programme}))
    and (${organisation}::uuid[] is null or a.organisation_id = any(array(${FAMILY} = any(${organisation}))))
    and (${network}::boolean or a.organisation_id = ${own}::uuid
         or (o.sensitivity <> 'AT_RISK' and (p.status <> 'PLANNED' or p.owner_id = ${own})))`;
}
const FILTERS = adoptionFilters(2);

const pageText = (by: AdoptionsBy, counting: boolean): string => `
  select asked.id as asked, hit.*${
    counting ? `, (select count(*)::int from ${ADOPTION_TABLES} where ${OF[by]} and ${FILTERS}) as total` : ''
  }
  from unnest($1::uuid[]) as asked(id)
  left join lateral (
    select ${ADOPTION_COLUMNS}, jsonb_build_array(a.created_at::text, a.id::text) as key
    from ${ADOPTION_TABLES}
    where ${OF[by]} and ${FILTERS} and (a.created_at, a.id) < ($10::timestamptz, $11::uuid)
    order by a.created_at desc, a.id desc limit $12::integer) hit on true
  order by asked.id, hit.created_at desc, hit.id desc`;

const figuresText = (by: AdoptionsBy): string => `
  select asked.id as asked, figure.* from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select a.country_code as country, a.status, count(*)::int as adoptions,
           count(distinct coalesce(o.merged_into_id, o.id))::int as organisations
    from ${ADOPTION_TABLES} where ${OF[by]} and ${FILTERS} group by 1, 2) figure
  order by asked.id, figure.adoptions desc, figure.country, figure.status`;

/** Before the newest. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

@Injectable()
export class AdoptionListRepository {
  constructor(private readonly database: Database) {}

  /** A page for each of the asked. @param after the place behind which it begins */
  async pages(
    by: AdoptionsBy,
    asked: readonly string[],
    query: AdoptionQuery,
    page: { readonly after: readonly string[] | null; readonly first: number; readonly counting: boolean },
  ): Promise<Map<string, AdoptionPage>> {
    const values = [asked, ...adoptionValues(query), ...(page.after ?? START), page.first + 1];
    const rows = await this.database.all(statement<PageRow>(pageText(by, page.counting)), values);
    // An empty page still has a row, without an adoption.
    return new Map(
      [...rowsBy(rows, row => row.asked)].map(([id, own]) => [
        id,
        { rows: own.filter(row => (row.id as string | null) !== null), total: own[0]?.total ?? 0 },
      ]),
    );
  }

  /** Counts by country and status for each of the asked, the most adoptions first. */
  async figures(by: AdoptionsBy, asked: readonly string[], query: AdoptionQuery): Promise<Map<string, FigureRow[]>> {
    const rows = await this.database.all(statement<FigureRow>(figuresText(by)), [asked, ...adoptionValues(query)]);
    return rowsBy(rows, row => row.asked);
  }
}

/** The parameters of `adoptionFilters`, in their order. */
export const adoptionValues = (query: AdoptionQuery): unknown[] => [
  query.statuses,
  query.countries,
  query.languages,
  query.provenances,
  query.programmes,
  query.organisations,
  query.scope.plans,
  query.scope.own,
];
