/** What the day changes: which memoranda stand elsewhere than was last told, and their terms. */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { MOU_COLUMNS, MOU_SOURCE, MOU_STATUS, type MouRow } from './mou.rows.js';

/** A term in which a memorandum was in force. Days. */
export interface MouTermRow {
  readonly mou_id: string;
  readonly number: number;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly notice_by: string | null;
}

/** A memorandum with where it stood when something last happened to it, and the end of its last term. */
export type DueMouRow = MouRow & {
  readonly told: MouStatus;
  readonly term_ends_on: string | null;
  /** From when the amendment has effect that every party has signed. */
  readonly amends_on: string | null;
};

const TOLD = `coalesce((
  select e.status_to from mou_event e where e.mou_id = m.id order by e.position desc limit 1), m.status)`;
const LAST_TERM = `(
  select to_char(t.ends_on, 'YYYY-MM-DD') from mou_term t where t.mou_id = m.id order by t.number desc limit 1)`;
/** The day on which an amendment takes the place of the text, once every party has signed it. */
const AMENDS_ON = `(
  select to_char(greatest(v.effective_on, max(s.signed_on)), 'YYYY-MM-DD')
  from mou_version v
  join mou_signature s on s.mou_id = v.mou_id and s.version = v.version and s.voided_at is null
  join organisation o on o.id = s.organisation_id
  where v.mou_id = m.id and v.version = m.amendment_version
  group by v.effective_on
  having array_agg(coalesce(o.merged_into_id, o.id)::text) @> party.ids)`;
const ONE = statement<DueMouRow>(`
  select ${MOU_COLUMNS}, ${TOLD} as told, ${LAST_TERM} as term_ends_on, ${AMENDS_ON} as amends_on from ${MOU_SOURCE} where m.id = $2`);
/** Whether the terms of one that was entered from papers can be counted. */
const FROM_PAPERS_TO_THE_DAY = `(m.in_force_on is null and m.ends_on ~ '^\\d{4}-\\d{2}-\\d{2}$')`;
/** Those that stand elsewhere, begin another term, or missed a day. A corrected record keeps still: its correction moves. */
const DUE = statement<{ id: string }>(`
  select m.id from ${MOU_SOURCE}
  where m.status in ('SIGNED', 'IN_FORCE') and life.corrected_by_id is null
    and (${MOU_STATUS} <> ${TOLD}
      or ${AMENDS_ON} <= $1::text
      or m.renewal = 'TACIT' and ${MOU_STATUS} in ('IN_FORCE', 'UNDER_REVIEW')
        and coalesce(${LAST_TERM} < $1::text, ${FROM_PAPERS_TO_THE_DAY})
      or exists (select from task k
        where k.subject_id = m.id and k.kind = 'MOU_RENEWAL' and k.closed_at is null and k.due_on < $1::date))
    and ($2::uuid is null or m.id > $2)
  order by m.id limit 200`);
const TERMS = statement<MouTermRow>(`
  select t.mou_id, t.number, to_char(t.starts_on, 'YYYY-MM-DD') as starts_on, to_char(t.ends_on, 'YYYY-MM-DD') as ends_on,
    to_char(t.notice_by, 'YYYY-MM-DD') as notice_by
  from unnest($1::uuid[]) as asked(id)
  cross join lateral (select * from mou_term where mou_id = asked.id order by number desc limit 100) t
  order by t.mou_id, t.number`);
const ADD_TERM = statement(`
  insert into mou_term (mou_id, number, starts_on, ends_on, notice_by, recorded_at)
  select $1::uuid, coalesce(max(number), 0) + 1, $2::date, $3::date, $4::date, $5::timestamptz
  from mou_term where mou_id = $1::uuid`);

@Injectable()
export class MouDayRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  one(id: string): Promise<DueMouRow | undefined> {
    return this.database.first(ONE, [this.clock.today(), id]);
  }

  /** Those that the day has moved, a batch at a time, after a given one. */
  async due(after: string | null): Promise<string[]> {
    return (await this.database.all(DUE, [this.clock.today(), after])).map(({ id }) => id);
  }

  async terms(ids: readonly string[]): Promise<Map<string, MouTermRow[]>> {
    return rowsBy(await this.database.all(TERMS, [ids]), row => row.mou_id);
  }

  async addTerm(id: string, startsOn: string, endsOn: string | null, noticeBy: string | null): Promise<void> {
    await this.database.write(ADD_TERM, [id, startsOn, endsOn, noticeBy, this.clock.now()]);
  }
}
