/** The list of summits, and the next one. */
import { Injectable } from '@nestjs/common';
import type { Provenance, SummitState } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import { SUMMIT_COLUMNS, type SummitRow } from './summit.rows.js';

/** Where a page ends: the day by which a row is sorted, and its id. */
export type SummitKey = readonly [day: string, id: string];

/** A row with the day by which it is sorted. */
export type ListedSummit = SummitRow & { readonly sorted: string; readonly total: number };

const ahead = (today: string): string => `
  s.state in ('ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'IN_SESSION')
  and s.last_day >= ${today}::date`;
/** The day as text, so that one without a date has a place too: the last. */
const SORTED = `coalesce(to_char(s.first_day, 'YYYY-MM-DD'), '0000-00-00')`;
const PAGE = statement<ListedSummit>(`
  with matched as (
    select ${SUMMIT_COLUMNS}, ${SORTED} as sorted from summit s
    where ($1::boolean or s.state <> 'DRAFT' and (s.state <> 'CANCELLED' or s.announced_on is not null))
      and ($3::boolean is null or $3 = coalesce(${ahead('$2')}, false))
      and ($4::text[] is null or s.state = any($4))
      and ($5::text[] is null or s.provenance = any($5))
      and ($6::date is null or (s.first_day < $7::date and coalesce(s.last_day, s.first_day) >= $6)))
  select *, case when $11 then (select count(*)::int from matched) else 0 end as total
  from matched where $8::text is null or (sorted, id) < ($8, $9::uuid)
  order by sorted desc, id desc limit $10`);
const NEXT = statement<SummitRow>(`
  select ${SUMMIT_COLUMNS} from summit s
  where s.first_day is not null and ${ahead('$1')}
  order by s.first_day, s.id limit 1`);
const NEXT_FROM = statement<{ id: string; first_day: string }>(`
  select s.id, s.first_day from summit s
  where s.state in ('DRAFT', 'ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'IN_SESSION', 'POSTPONED')
    and length(s.starts_on) = 10 and s.first_day >= $1::date
  order by s.first_day, s.id limit 1`);
const LAST_OVER = statement<{ first_day: string }>(`
  select s.first_day from summit s where s.state in ('CLOSED', 'MINUTES_ADOPTED') and s.first_day is not null
  order by s.first_day desc limit 1`);

@Injectable()
export class SummitList {
  constructor(private readonly database: Database) {}

  /** A page, the latest first. @param query.drafts whether the reader sees drafts */
  page(query: {
    drafts: boolean;
    today: string;
    upcoming: boolean | null;
    states: readonly SummitState[] | null;
    provenances: readonly Provenance[] | null;
    year: number | null;
    after: SummitKey | null;
    limit: number;
    count: boolean;
  }): Promise<ListedSummit[]> {
    const { drafts, today, upcoming, states, provenances, year, after, limit, count } = query;
    const [from, until] = year === null ? [null, null] : [`${pad(year)}-01-01`, `${pad(year + 1)}-01-01`];
    const [day, id] = after ?? [null, null];
    return this.database.all(PAGE, [drafts, today, upcoming, states, provenances, from, until, day, id, limit, count]);
  }

  /** The next summit that is announced, or the one in session. */
  next(today: string): Promise<SummitRow | undefined> {
    return this.database.first(NEXT, [today]);
  }

  /** The first summit with a known day from this day on, whether it is announced or still planned. */
  nextFrom(day: string): Promise<{ id: string; first_day: string } | undefined> {
    return this.database.first(NEXT_FROM, [day]);
  }

  /** The newest summit that is over. */
  lastOver(): Promise<{ first_day: string } | undefined> {
    return this.database.first(LAST_OVER, []);
  }
}

const pad = (year: number): string => String(year).padStart(4, '0');
