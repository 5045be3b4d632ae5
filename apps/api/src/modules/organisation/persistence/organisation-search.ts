/** The list of organisations: filters, search, order, count and facets, all in one statement. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { decodeCursor, type KeyPart } from '../../../core/graphql/index.js';
import { nameQuery } from '../domain/name-query.js';
import { ORDERS, type OrganisationOrder, SEARCH_HITS } from './organisation-search.sql.js';
import { ORGANISATION_COLUMNS, type OrganisationRow } from './organisation.rows.js';

/** What is asked for; null does not filter. */
export interface OrganisationQuery {
  readonly search: string | null;
  readonly countries: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly topics: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly provenances: readonly string[] | null;
  /** A day: without organisations that were founded after it or had ceased before it. */
  readonly asOf: string | null;
  /** What the reader may see. */
  readonly scope: { readonly atRisk: boolean; readonly own: string | null };
  readonly order: OrganisationOrder;
  readonly first: number;
  readonly after: string | null;
  readonly wants: { readonly count: boolean; readonly facets: boolean };
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export type OrganisationFacetCounts = Readonly<Record<'countries' | 'kinds' | 'statuses', FacetCount[]>>;

type PageRow = OrganisationRow & { key: KeyPart[]; total: number | null; facets: OrganisationFacetCounts | null };

export interface OrganisationPage {
  /** Up to one more than `first`. */
  readonly rows: readonly (OrganisationRow & { key: KeyPart[] })[];
  readonly total: number;
  readonly facets: OrganisationFacetCounts;
}

const NONE: OrganisationPage = { rows: [], total: 0, facets: { countries: [], kinds: [], statuses: [] } };

/** A reader who sees no organisation at risk is of the public, and is not told of suspensions and expulsions. */
const STATUS = `case when o.membership_status in ('SUSPENDED', 'EXPELLED') and not $7 and o.id is distinct from $8
                     then null else o.membership_status end`;

/**
 * The organisations whose status, as the reader is told it, is one of $3. Said by the column itself, of which PostgreSQL knows how
 * many rows have which value: of an expression it would expect next to none, and read and sort the whole table.
 */
const STATUS_FITS = `($3::text[] is null or o.membership_status = any($3)
                      and (o.membership_status not in ('SUSPENDED', 'EXPELLED') or $7 or o.id = $8))`;

const FACETS = ['countries', 'kinds', 'statuses'] as const;
const COLUMN = { countries: 'country', kinds: 'kind', statuses: 'status' } as const;

/** How a facet counts: under all filters but its own, so that it shows what else could be chosen. */
const facet = (name: (typeof FACETS)[number]): string => {
  const others = FACETS.filter(other => other !== name).map(other => `${COLUMN[other]}_fits`);
  return `(select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value), '[]')
           from (select ${COLUMN[name]} as value, count(*) from base
                 where ${others.join(' and ')} and ${COLUMN[name]} is not null group by 1) counted)`;
};

@Injectable()
export class OrganisationSearch {
  constructor(private readonly database: Database) {}

  /** One page with what else is wanted, by one statement. */
  async find(query: OrganisationQuery): Promise<OrganisationPage> {
    const words = query.search === null ? null : nameQuery(query.search);
    if (words === undefined) return NONE;
    const order = ORDERS[query.order];
    const key = query.after === null ? null : decodeCursor(query.order, order.types, query.after);
    const values: unknown[] = [
      query.countries,
      query.kinds,
      query.statuses,
      query.topics,
      query.provenances,
      query.asOf,
      query.scope.atRisk,
      query.scope.own,
      query.first + 1,
      ...(key ?? order.keys.map(() => null)),
    ];
    if (words) {
      values.push(
        words.folded,
        words.sound,
        words.patterns,
        words.narrowest,
        words.soundPatterns,
        words.narrowestSound,
      );
      values.push(words.compact, words.fuzzy);
    }
    const text = listText(query.order, words !== null, key !== null, query.wants);
    const rows = await this.database.all(statement<PageRow>(text), values);
    const [head] = rows;
    return {
      rows: rows.filter(({ id }) => (id as string | null) !== null),
      total: head?.total ?? 0,
      facets: head?.facets ?? NONE.facets,
    };
  }
}

function listText(
  orderName: OrganisationOrder,
  searching: boolean,
  paging: boolean,
  wants: OrganisationQuery['wants'],
): string {
  const { keys, types, direction } = ORDERS[orderName];
  const casts = types.map(type => (type === 'text' ? 'text collate "C"' : type));
  const compare = direction === 'asc' ? '>' : '<';
  const places = casts.map((cast, index) => `$${String(10 + index)}::${cast}`);
  const behind = paging ? `and (${keys.join(', ')}) ${compare} (${places.join(', ')})` : '';
  // Mentioned in any case: PostgreSQL wants to know the type of every parameter.
  const typed = paging ? '' : `and (${places.map(place => `${place} is null`).join(' and ')})`;
  const base = `
    select o.id, o.country_code as country, o.kind, ${STATUS} as status,
           ($1::text[] is null or o.country_code = any($1)) as country_fits,
           ($2::text[] is null or o.kind = any($2)) as kind_fits,
           ($3::text[] is null or ${STATUS} = any($3)) as status_fits
    from organisation o ${searching ? 'join hit on hit.id = o.id' : ''}
    where ${FILTERS}`;
  const page = `
    select ${ORGANISATION_COLUMNS}, jsonb_build_array(${keys.map(key => `(${key})::text`).join(', ')}) as key
    from organisation o ${searching ? 'join hit on hit.id = o.id' : ''}
    where ${FILTERS}
      and ($1::text[] is null or o.country_code = any($1)) and ($2::text[] is null or o.kind = any($2))
      and ${STATUS_FITS} ${behind} ${typed}
    order by ${keys.map(key => `${key} ${direction}`).join(', ')} limit $9`;
  const hits = searching ? `with ${SEARCH_HITS(10 + keys.length)}` : '';
  if (!wants.count && !wants.facets) return `${hits} ${page}`;
  const total = wants.count ? '(select count(*) from base where country_fits and kind_fits and status_fits)' : 'null';
  const facets = wants.facets
    ? `jsonb_build_object(${FACETS.map(name => `'${name}', ${facet(name)}`).join(', ')})`
    : 'null';
  return `${hits || 'with'} ${hits && ','} base as (${base}), page as (${page})
    select page.*, ${total} as total, ${facets} as facets
    from (select) one left join page on true
    order by ${keys.map((_, index) => `(page.key ->> ${String(index)})::${casts[index] ?? 'text'} ${direction}`).join(', ')}`;
}

const FILTERS = `o.lifecycle <> 'MERGED'
      and (o.sensitivity <> 'AT_RISK' or $7 or o.id = $8)
      and ($4::text[] is null or o.topics && $4) and ($5::text[] is null or o.provenance = any($5))
      and ($6::text is null or ((o.founded_on is null or o.founded_on::text collate "C" <= $6)
                                and (o.dissolved_on is null or o.dissolved_on::text collate "C" > $6)))`;
