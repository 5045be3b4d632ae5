/**
 * The parts of the lists' statements. A list walks the index of its most telling filter, newest first, from the place
 * where the page begins, so a deep page costs what the first one costs. Several values of that filter are several walks,
 * each as short as a page.
 *
 * Parameters: $1 organisations, $2 topics, $3 languages, $4 mentions, $5 kinds, $6 provenances (null does not filter);
 * $7, $8 the place behind which the page begins; $9 how many.
 */
import { LISTED } from '../domain/publication.policy.js';
import { PUBLICATION_COLUMNS } from './publication.rows.js';

/** An organisation and the duplicates that were merged into it. */
const family = (which: string): string =>
  `select id from organisation where id ${which} union select id from organisation where merged_into_id ${which}`;

/** What is mentioned; of an organisation also the duplicates that were merged into it. */
const TARGETS = `select unnest($4::uuid[]) union select id from organisation where merged_into_id = any($4)`;

const FILTERS = {
  organisation: `($1::uuid[] is null or p.organisation_id in (${family('= any($1)')}))`,
  topic: `($2::text[] is null or exists (
            select from publication_topic where publication_id = p.id and topic = any($2)))`,
  language: `($3::text[] is null or exists (
               select from publication_text where publication_id = p.id and language = any($3)))`,
  mentions: `($4::uuid[] is null or exists (
               select from publication_mention where publication_id = p.id and target_id in (${TARGETS})))`,
  kind: `($5::text[] is null or p.kind = any($5))`,
  provenance: `($6::text[] is null or p.provenance = any($6))`,
} as const;

/** The indexes that a list can walk: the rows of one wanted value, newest first. */
const WALKS = {
  mentions: {
    wanted: TARGETS,
    from: 'publication_mention w join publication p on p.id = w.publication_id',
    is: 'w.target_id = wanted.value',
    key: 'w.published_at, w.publication_id',
  },
  organisation: {
    wanted: family('= any($1)'),
    from: 'publication p',
    is: 'p.organisation_id = wanted.value',
    key: 'p.published_at, p.id',
  },
  topic: {
    wanted: 'select unnest($2::text[])',
    from: 'publication_topic w join publication p on p.id = w.publication_id',
    is: 'w.topic = wanted.value',
    key: 'w.published_at, w.publication_id',
  },
  language: {
    wanted: 'select unnest($3::text[])',
    from: 'publication_text w join publication p on p.id = w.publication_id',
    is: 'w.language = wanted.value',
    key: 'w.published_at, w.publication_id',
  },
  all: { wanted: 'select true', from: 'publication p', is: 'wanted.value', key: 'p.published_at, p.id' },
} as const;

export type Walk = keyof typeof WALKS;

/** The filters by which a list can be walked, the most telling first. */
export const WALKABLE = ['mentions', 'organisation', 'topic', 'language'] as const satisfies readonly Walk[];

/** What a list shows: what stands, what of it is in the network's stream, tombstones, drafts. Indexes are made for these words. */
const SHOWN = {
  STANDING: LISTED,
  STREAM: `p.stream_state = 'INCLUDED' and ${LISTED}`,
  RETRACTED: `p.status = 'RETRACTED'`,
  DRAFT: `p.status = 'DRAFT'`,
} as const;
export type Shown = keyof typeof SHOWN;

const filtersBut = (...walks: Walk[]): string =>
  Object.entries(FILTERS)
    .flatMap(([name, sql]) => ((walks as string[]).includes(name) ? [] : [sql]))
    .join(' and ');

/** Which of the publications in $7 stand and fit the filters; if $8, and are in the network's stream. */
export const MATCHING = `
  select p.id from publication p where p.id = any($7::uuid[]) and (not $8::boolean or p.stream_state = 'INCLUDED') and ${LISTED} and ${Object.values(FILTERS).join(' and ')}`;

interface PageKeys {
  readonly walk: Walk;
  readonly shown: Shown;
  /** A query of the values to walk, in place of those of the filter. */
  readonly wanted?: string;
  readonly filters?: string;
}

/** The keys of one page. */
function pageKeys({ walk, shown, wanted = WALKS[walk].wanted, filters = filtersBut(walk) }: PageKeys): string {
  const { from, is, key } = WALKS[walk];
  const newestFirst = (columns: string): string =>
    columns
      .split(', ')
      .map(column => `${column} desc`)
      .join(', ');
  return `
    select distinct hit.published_at, hit.id from (${wanted}) as wanted(value)
    cross join lateral (
      select ${key.replace(', ', ' as published_at, ')} as id from ${from}
      where ${is} and (${key}) < ($7::timestamptz, $8::uuid) and ${SHOWN[shown]} and ${filters}
      order by ${newestFirst(key)} limit $9::integer) hit
    order by published_at desc, id desc limit $9::integer`;
}

/** One page of the list. @param counting whether each row also says how many there are on all pages */
export function listText(walk: Walk, counting: boolean, shown: Shown = 'STANDING'): string {
  const page = `with page as (${pageKeys({ walk, shown })})`;
  const order = 'order by page.published_at desc, page.id desc';
  if (!counting) return `${page} select ${PUBLICATION_COLUMNS} from page join publication p on p.id = page.id ${order}`;
  const total = `(select count(*) from publication p where ${SHOWN[shown]} and ${Object.values(FILTERS).join(' and ')})`;
  return `${page} select ${PUBLICATION_COLUMNS}, ${total} as total
    from (select) one left join page on true left join publication p on p.id = page.id ${order}`;
}

/** A page for each of the owners or the mentioned things in $1, the one asked for first in each row. */
export function pagesText(walk: 'organisation' | 'mentions', counting: boolean): string {
  const own = `select asked.id union all select id from organisation where merged_into_id = asked.id`;
  // These lists are not filtered by mentions: every parameter must be named.
  const filters = `${filtersBut('organisation', 'mentions')} and $4::uuid[] is null`;
  const whose =
    walk === 'organisation'
      ? `p.organisation_id in (${own})`
      : `exists (select from publication_mention w where w.publication_id = p.id and w.target_id in (${own}))`;
  const total = `(select count(*) from publication p where ${whose} and ${LISTED} and ${filters})`;
  return `
    select asked.id as asked, ${PUBLICATION_COLUMNS}${counting ? `, ${total} as total` : ''}
    from unnest($1::uuid[]) as asked(id)
    left join lateral (${pageKeys({ walk, shown: 'STANDING', wanted: own, filters })}) page on true
    left join publication p on p.id = page.id
    order by asked.id, page.published_at desc, page.id desc`;
}
