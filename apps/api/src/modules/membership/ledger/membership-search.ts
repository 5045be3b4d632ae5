/** The list of memberships on a day: filters, order and count in one statement over `membership_on`. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import type { MembershipRow } from './ledger.rows.js';

export interface MembershipQuery {
  readonly on: string;
  readonly knownAt: Date;
  readonly statuses: readonly string[];
  readonly categories: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly provenances: readonly string[] | null;
  /** What the reader may see. */
  readonly scope: { readonly all: boolean; readonly own: string | null };
  /** Whether the statuses are those of a filter: then one that the reader may not know is in none of them. */
  readonly filtered: boolean;
  readonly after: readonly string[] | null;
  readonly limit: number;
}

type Place = MembershipRow & { readonly sortName: string };

const WHERE = `
  from membership_on($1::date, $2::timestamptz) m join organisation o on o.id = m.organisation_id
  where o.lifecycle <> 'MERGED' and m.status = any($3) and ($4::text[] is null or m.category = any($4))
    and ($5::text[] is null or o.country_code = any($5)) and ($6::text[] is null or o.provenance = any($6))
    and (o.sensitivity <> 'AT_RISK' or $7::boolean or o.id = $8::uuid)
    and (not $9::boolean or $7 or o.id = $8 or m.status not in ('SUSPENDED', 'EXPELLED'))`;
const PAGE = statement<Place>(`
  select m.membership_id as id, m.organisation_id as "organisationId", o.sort_name as "sortName" ${WHERE}
    and ($10::text is null or (o.sort_name, o.id) > ($10 collate "C", $11::uuid))
  order by o.sort_name, o.id limit $12`);
const COUNT = statement<{ count: number }>(`select count(*)::int as count ${WHERE}`);

@Injectable()
export class MembershipSearch {
  constructor(private readonly database: Database) {}

  /** Up to `limit` of them, by the name of the organisation. */
  page(query: MembershipQuery): Promise<Place[]> {
    const [name, id] = query.after ?? [];
    return this.database.all(PAGE, [...filters(query), name ?? null, id ?? null, query.limit]);
  }

  /** How many there are on all pages. */
  async count(query: MembershipQuery): Promise<number> {
    return (await this.database.first(COUNT, filters(query)))?.count ?? 0;
  }
}

const filters = (query: MembershipQuery): unknown[] => [
  query.on,
  query.knownAt,
  query.statuses,
  query.categories,
  query.countries,
  query.provenances,
  query.scope.all,
  query.scope.own,
  query.filtered,
];
