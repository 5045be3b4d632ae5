/**
 * The statement of the lists of programmes and of resources: search, filters, order, count and facets in one.
 *
 * Parameters: $1 topics, $2 audiences, $3 languages, $4 licences, $5 adaptation permissions, $6 statuses, $7 organisations,
 * $8 an age, $9 provenances, $10 whether plans are read, $11 the reader's own organisation, $12 how many, $13 kinds and
 * $14 programmes of resources; then the place behind which the page begins; then what is searched for.
 */
import { PROGRAMME_COLUMNS } from '../programme/programme.rows.js';
import { RESOURCE_COLUMNS } from '../resource/resource.rows.js';
import { type CatalogueKind, searchHits } from './search-hits.sql.js';

/** How many parameters stand before the place. */
export const FIXED_PARAMETERS = 14;

/** The orders of a list: sort expressions, all in one direction, the last one unique. */
export const CATALOGUE_ORDERS = {
  NAME: {
    keys: (kind: CatalogueKind) => [SHAPES[kind].name, SHAPES[kind].id],
    types: ['text', 'uuid'],
    direction: 'asc',
  },
  NEWEST: {
    keys: (kind: CatalogueKind) => [SHAPES[kind].created, SHAPES[kind].id],
    types: ['timestamptz', 'uuid'],
    direction: 'desc',
  },
  RELEVANCE: {
    keys: (kind: CatalogueKind) => ['hit.rank', SHAPES[kind].id],
    types: ['integer', 'uuid'],
    direction: 'desc',
  },
} as const;
export type CatalogueOrder = keyof typeof CATALOGUE_ORDERS;

const SHAPES = {
  programme: {
    from: 'programme p',
    item: 'p',
    id: 'p.id',
    home: 'p.id',
    name: 'p.sort_name',
    created: 'p.created_at',
    columns: PROGRAMME_COLUMNS,
    readable: `(p.status <> 'PLANNED' or $10::boolean or p.owner_id = $11::uuid)`,
    own: '$13::text[] is null and $14::uuid[] is null',
  },
  resource: {
    from: 'resource r join programme p on p.id = r.programme_id',
    item: 'r',
    id: 'r.id',
    home: 'r.programme_id',
    name: 'r.sort_title',
    created: 'r.created_at',
    columns: RESOURCE_COLUMNS,
    readable: `((r.status <> 'PLANNED' and p.status <> 'PLANNED') or $10::boolean or p.owner_id = $11::uuid)`,
    own: '($14::uuid[] is null or r.programme_id = any($14))',
  },
} as const;

/** The filters by whose values a list is counted, as conditions on an item. */
const FACETS = {
  topics: (item: string) => `($1::text[] is null or ${item}.topics && $1)`,
  audiences: (item: string) => `($2::text[] is null or ${item}.audiences && $2)`,
  languages: (item: string) => `($3::text[] is null or ${item}.offered && $3)`,
  adaptation: (item: string) => `($5::text[] is null or ${item}.adaptation = any($5))`,
  statuses: (item: string) => `(($6::text[] is null and ${item}.status <> 'WITHDRAWN') or ${item}.status = any($6))`,
  kinds: (item: string) => (item === 'p' ? 'true' : `($13::text[] is null or ${item}.kind = any($13))`),
} as const;
export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/** The filters that no facet counts. */
const others = (kind: CatalogueKind): string => {
  const { item, own, readable, home } = SHAPES[kind];
  return `${readable} and ${own}
    and ($4::text[] is null or ${item}.licence = any($4))
    and ($7::uuid[] is null or ${home} = any(array(
      select own.id from organisation o join programme own on own.owner_id = o.id where coalesce(o.merged_into_id, o.id) = any($7)
      union select x.programme_id from organisation o join programme_partner x on x.organisation_id = o.id
      where coalesce(o.merged_into_id, o.id) = any($7))))
    and ($8::int is null or (coalesce(${item}.age_from, 0) <= $8 and coalesce(${item}.age_to, 1000) >= $8))
    and ($9::text[] is null or ${item}.provenance = any($9))`;
};

/** Counts under all filters but its own, so that it shows what else could be chosen. */
const facet = (name: FacetName): string => {
  const rest = FACET_NAMES.filter(other => other !== name).map(other => `fits_${other}`);
  const spread =
    name === 'adaptation' || name === 'statuses' || name === 'kinds' ? `base.${name}` : `unnest(base.${name})`;
  return `'${name}', (
    select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value), '[]') from (
      select value, sum(number)::int as count
      from (select ${spread} as value, base.number from base where ${rest.join(' and ')}) spread
      where value is not null group by 1 order by 2 desc, 1 limit 50) counted)`;
};

export interface Wants {
  readonly count: boolean;
  readonly facets: boolean;
}

/** @param dictionaries with which to search; null without a search @param paging whether a place is given */
export function catalogueText(
  kind: CatalogueKind,
  order: CatalogueOrder,
  dictionaries: readonly string[] | null,
  paging: boolean,
  wants: Wants,
): string {
  const { types, direction } = CATALOGUE_ORDERS[order];
  const keys = CATALOGUE_ORDERS[order].keys(kind);
  const { from, item, id, columns } = SHAPES[kind];
  const casts = types.map(type => (type === 'text' ? 'text collate "C"' : type));
  const places = casts.map((cast, index) => `$${String(FIXED_PARAMETERS + 1 + index)}::${cast}`);
  const compare = direction === 'asc' ? '>' : '<';
  // Mentioned in any case: PostgreSQL wants to know the type of every parameter.
  const behind = paging
    ? `(${keys.join(', ')}) ${compare} (${places.join(', ')})`
    : places.map(place => `${place} is null`).join(' and ');
  const rows = dictionaries === null ? from : `${from} join hit on hit.id = ${id}`;
  const fits = FACET_NAMES.map(name => FACETS[name](item));
  const page = `
    select ${columns}, jsonb_build_array(${keys.map(key => `(${key})::text`).join(', ')}) as key
    from ${rows} where ${others(kind)} and ${fits.join(' and ')} and ${behind}
    order by ${keys.map(key => `${key} ${direction}`).join(', ')} limit $12::integer`;
  const hits = dictionaries === null ? '' : searchHits(kind, FIXED_PARAMETERS + 1 + keys.length, dictionaries);
  if (!wants.count && !wants.facets) return hits === '' ? page : `with ${hits} ${page}`;
  const sorted = casts.map((cast, index) => `(page.key ->> ${String(index)})::${cast} ${direction}`).join(', ');
  if (!wants.facets) {
    const total = `(select count(*)::int from ${rows} where ${others(kind)} and ${fits.join(' and ')})`;
    return `with ${hits === '' ? '' : `${hits}, `} page as (${page})
      select page.*, ${total} as total, null::jsonb as facets from (select) one left join page on true order by ${sorted}`;
  }
  // What is the same in all that is counted, is counted once: what fits is asked of each combination, not of each item.
  const base = `
    select alike.*, ${FACET_NAMES.map(name => `${FACETS[name]('alike')} as fits_${name}`).join(', ')} from (
      select ${item}.topics, ${item}.audiences, ${item}.offered, ${item}.offered as languages, ${item}.adaptation, ${item}.status,
             ${item}.status as statuses, ${item === 'r' ? 'r.kind, r.kind' : 'null::text as kind, null::text'} as kinds, count(*) as number
      from ${rows} where ${others(kind)} group by 1, 2, 3, 5, 6, 8) alike`;
  const all = FACET_NAMES.map(name => `fits_${name}`).join(' and ');
  const total = wants.count ? `(select coalesce(sum(number), 0)::int from base where ${all})` : 'null::int';
  const facets = `jsonb_build_object(${FACET_NAMES.map(facet).join(', ')})`;
  return `with ${hits === '' ? '' : `${hits}, `} base as (${base}), page as (${page})
    select page.*, ${total} as total, ${facets} as facets from (select) one left join page on true order by ${sorted}`;
}
