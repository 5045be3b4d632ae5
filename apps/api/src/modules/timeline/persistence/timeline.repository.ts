/**
 * Reads a page of a timeline by one statement: each branch gives no more lines than the page holds, from the place where it
 * begins, and the first of all of them are the page. So its cost does not grow with the tables, nor with its depth.
 */
import { Injectable } from '@nestjs/common';
import type { TimelineKind } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import type { IdentifiedType } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { type Branch, BRANCHES, UNDATED } from './timeline.branches.js';

export interface TimelineRow {
  readonly asked: string;
  readonly kind: TimelineKind;
  readonly rank: number;
  readonly type: IdentifiedType;
  readonly id: string;
  readonly key: string;
  readonly date: string | null;
  readonly ends_on: string | null;
  readonly not_before: string | null;
  readonly not_after: string | null;
  readonly title: LocalisedEntry[] | null;
  readonly code: string | null;
}

/** Where a page begins: behind this key of this branch's line. */
export interface TimelinePlace {
  readonly key: string;
  readonly rank: number;
  readonly id: string;
}

/** Who reads. */
export interface TimelineReader {
  /** Whether it reads what members read. */
  readonly member: boolean;
  /** The organisation for which it acts, if it may read what is inside of that. */
  readonly own: string | null;
  readonly secretariat: boolean;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
/** The parameters behind those of the reader. */
const [KEY, RANK, ID, SINCE, TODAY, LIMIT] = [
  '$6::text',
  '$7::int',
  '$8::uuid',
  '$9::timestamptz',
  '$10::text',
  '$11::int',
];

/** One branch: its own first lines behind the place, for the organisation and each of its duplicates, each line once. */
function branchText(branch: Branch, rank: number): string {
  const { kind, type, from, id, key, at, date, endsOn, notBefore, notAfter, title, code } = branch;
  const text =
    at === undefined
      ? `coalesce(${key ?? 'null'}, '${UNDATED}') collate "C"`
      : `to_char(${at} at time zone 'UTC', ${INSTANT})`;
  // Over an instant, an index on it gives the lines in order; over a date, an organisation has few of them.
  const behind =
    at === undefined
      ? `(${text}, ${String(rank)}, ${id}) > (${KEY} collate "C", ${RANK}, ${ID}) and (${text} < ${TODAY} collate "C" or ${text} = '${UNDATED}')`
      : `${at} >= ${SINCE} and (${text} collate "C", ${String(rank)}, ${id}) > (${KEY} collate "C", ${RANK}, ${ID}) and ${text} collate "C" < ${TODAY} collate "C"`;
  const order = at ?? text;
  return `
    select distinct on (line.key collate "C", line.id) line.* from organisation f cross join lateral (
      select '${kind}' as kind, ${String(rank)} as rank, '${type}' as type, ${id} as id, ${text} as key,
             ${at === undefined ? (date ?? 'null') : `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD')`}::text as date,
             ${endsOn ?? 'null'}::text as ends_on, ${notBefore ?? 'null'}::text as not_before, ${notAfter ?? 'null'}::text as not_after,
             ${title ?? 'null'}::jsonb as title, ${code ?? 'null'}::text as code
      from ${from} and ${behind}
      order by ${order}, ${id} limit ${LIMIT}) line
    where coalesce(f.merged_into_id, f.id) = asked.id and ($2::text[] is null or '${kind}' = any($2))
    order by line.key collate "C", line.id, line.code desc`;
}

/** The statement of a page: eleven branches, each by the indexes of its organisation, whoever reads and wherever the page begins. */
export const PAGES = statement<TimelineRow>(
  `
  select asked.id as asked, line.* from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select * from (${BRANCHES.map((branch, rank) => `(${branchText(branch, rank)})`).join(' union all ')}) lines
    order by key collate "C", rank, id limit ${LIMIT}) line
  order by asked.id, line.key collate "C", line.rank, line.id`,
  { plannedOnce: true },
);

@Injectable()
export class TimelineRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The lines of each organisation behind a place, the earliest first, up to today; those without a date last. */
  async pages(
    organisationIds: readonly string[],
    kinds: readonly TimelineKind[] | null,
    { member, own, secretariat }: TimelineReader,
    { key, rank, id }: TimelinePlace,
    limit: number,
  ): Promise<Map<string, TimelineRow[]>> {
    const today = `${this.clock.today()}${UNDATED}`;
    const place = [key, rank, id, sinceOf(key), today, limit];
    const values = [organisationIds, kinds, member, own, secretariat, ...place];
    return rowsBy(await this.database.all(PAGES, values), ({ asked }) => asked);
  }
}

/** The first instant whose key is not before a key: of a date, the beginning of its first day. */
function sinceOf(key: string): string {
  if (key === '') return '-infinity';
  if (key === UNDATED) return 'infinity';
  const [year = '0001', month = '01', rest = '01'] = key.split('-');
  return `${year}-${month}-${rest.length > 2 ? rest : `${rest}T00:00:00Z`}`;
}
