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

const filtersBut = (walk: Walk): string =>
  Object.entries(FILTERS)
    .flatMap(([name, sql]) => (name === walk ? [] : [sql]))
    .join(' and ');

/** Which of the publications in $7 stand and fit the filters; if $8, and are in the network's stream. */
export const MATCHING = `
  select p.id from publication p where p.id = any($7::uuid[]) and (not $8::boolean or p.stream_state = 'INCLUDED') and ${LISTED} and ${Object.values(FILTERS).join(' and ')}`;

/** The keys of one page. @param wanted a query of the values to walk, in place of those of the filter */
function pageKeys(walk: Walk, wanted: string = WALKS[walk].wanted): string {
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
      where ${is} and (${key}) < ($7::timestamptz, $8::uuid) and ${LISTED} and ${filtersBut(walk)}
      order by ${newestFirst(key)} limit $9::integer) hit
    order by published_at desc, id desc limit $9::integer`;
}

/** One page of the list. @param counting whether each row also says how many there are on all pages */
export function listText(walk: Walk, counting: boolean): string {
  const page = `with page as (${pageKeys(walk)})`;
  const order = 'order by page.published_at desc, page.id desc';
  if (!counting) return `${page} select ${PUBLICATION_COLUMNS} from page join publication p on p.id = page.id ${order}`;
  const total = `(select count(*) from publication p where ${LISTED} and ${Object.values(FILTERS).join(' and ')})`;
  return `${page} select ${PUBLICATION_COLUMNS}, ${total} as total
    from (select) one left join page on true left join publication p on p.id = page.id ${order}`;
}

/** A page for each of the organisations in $1, the one asked for first in each row. */
export function ofOrganisationsText(counting: boolean): string {
  const own = `select asked.id union all select id from organisation where merged_into_id = asked.id`;
  const total = `(select count(*) from publication p where p.organisation_id in (${own}) and ${LISTED} and ${filtersBut('organisation')})`;
  return `
    select asked.id as asked, ${PUBLICATION_COLUMNS}${counting ? `, ${total} as total` : ''}
    from unnest($1::uuid[]) as asked(id)
    left join lateral (${pageKeys('organisation', own)}) page on true
    left join publication p on p.id = page.id
    order by asked.id, page.published_at desc, page.id desc`;
}
