/**
 * Which publications a page of a feed shows, and a trace of everything that it says about them: the ids of the
 * transactions that last wrote the rows. Another trace, another document; the same trace, the same one. Bodies are not
 * read. Each page walks an index, so it costs the same however much there is.
 *
 * Parameters: $1, $2 the place behind which the page begins; $3 whether it is the first; $4 the organisation by whose name
 * the feed goes; $5 the organisation, the topic or the programme of the feed.
 */
import { FEED_PAGE, type FeedScope } from '../domain/feed-scope.js';

const STANDS = `p.status in ('PUBLISHED', 'CORRECTED')`;
const IN_STREAM = `p.stream_state = 'INCLUDED' and ${STANDS}`;
/** What is taken back leaves the stream. */
const WAS_IN_STREAM = `p.status = 'RETRACTED' and p.stream_state = 'REMOVED'`;
const FAMILY = `(select id from organisation where id = $5::uuid
                 union all select id from organisation where merged_into_id = $5::uuid) as own`;

interface Walk {
  /** Those that stand: the tables, with the publication as `p`; the conditions; the key of the order. */
  readonly from: string;
  readonly where: string;
  readonly key: readonly [publishedAt: string, id: string];
  /** Those that were taken back. */
  readonly gone: string;
  readonly before?: string;
  /** Whether there is such a feed at all. */
  readonly known: string;
}

const WALKS: Record<FeedScope['kind'], Walk> = {
  network: {
    from: 'publication p',
    where: IN_STREAM,
    key: ['p.published_at', 'p.id'],
    gone: WAS_IN_STREAM,
    known: 'true',
  },
  organisation: {
    before: FAMILY,
    from: 'publication p',
    where: `p.organisation_id = own.id and ${STANDS}`,
    key: ['p.published_at', 'p.id'],
    gone: `p.organisation_id = own.id and p.status = 'RETRACTED'`,
    known: 'true',
  },
  topic: {
    from: 'publication_topic w join publication p on p.id = w.publication_id',
    where: `w.topic = $5::text and ${IN_STREAM}`,
    key: ['w.published_at', 'w.publication_id'],
    gone: `${WAS_IN_STREAM} and exists (
             select from publication_topic w where w.publication_id = p.id and w.topic = $5::text)`,
    known: `exists (select from publication_topic w join publication p on p.id = w.publication_id
                    where w.topic = $5::text and p.status <> 'DRAFT')`,
  },
  programme: {
    from: 'publication_mention w join publication p on p.id = w.publication_id',
    where: `w.target_id = $5::uuid and ${IN_STREAM}`,
    key: ['w.published_at', 'w.publication_id'],
    gone: `${WAS_IN_STREAM} and exists (
             select from publication_mention w where w.publication_id = p.id and w.target_id = $5::uuid)`,
    known: 'true',
  },
};

/** A walk for each organisation of a family, or one walk. */
const each = (before: string | undefined, walk: string): string =>
  before === undefined ? walk : `select found.* from ${before} cross join lateral (${walk}) found`;

const namesOf = (which: string): string =>
  `(select string_agg(concat(n.id, n.xmin), ',' order by n.id) from organisation_name n where n.organisation_id = ${which})`;

/** The statement of one page. */
export function pageText(kind: FeedScope['kind']): string {
  const { before, from, where, key, gone, known } = WALKS[kind];
  const [at, id] = key;
  const standing = each(
    before,
    `select ${id} as id, ${at} as published_at, p.xmin as written from ${from}
     where ${where} and (${at}, ${id}) < ($1::timestamptz, $2::uuid)
     order by ${at} desc, ${id} desc limit ${String(FEED_PAGE + 1)}`,
  );
  const tombs = each(
    before,
    `select p.id, p.published_at, p.xmin as written, p.retracted_at from publication p
     where $3::boolean and ${gone} order by p.retracted_at desc, p.id desc limit ${String(FEED_PAGE)}`,
  );
  return `
    with standing as (
      select id, published_at, written, false as gone from (${standing}) s
      order by published_at desc, id desc limit ${String(FEED_PAGE + 1)}),
    tombs as (
      select id, published_at, written, true as gone from (${tombs}) t
      order by retracted_at desc, id desc limit ${String(FEED_PAGE)}),
    page as (select * from standing union all select * from tombs)
    select ${known} as known, ${namesOf('$4::uuid')} as names,
           (select updated_at from publication where status <> 'DRAFT' order by updated_at desc limit 1) as changed_at,
           page.id, page.gone, page.published_at,
           (select r.recorded_at from publication_revision r
            where r.publication_id = page.id order by r.version desc limit 1) as revised_at,
           o.updated_at as author_changed_at,
           concat_ws(' ', page.written,
             (select string_agg(concat(t.language, t.xmin), ',' order by t.language)
              from publication_text t where t.publication_id = page.id),
             o.id, o.xmin, ${namesOf('o.id')}) as trace
    from (select) one
    left join page on true
    left join publication p on p.id = page.id
    left join organisation own_or_merged on own_or_merged.id = p.organisation_id
    left join organisation o on o.id = coalesce(own_or_merged.merged_into_id, own_or_merged.id)
    order by page.published_at desc, page.id desc`;
}
