/** Reads and writes of applications: one row for each case. */
import { Injectable } from '@nestjs/common';
import { CLOSED_APPLICATION_STATES } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import {
  APPLICATION_COLUMNS,
  APPLICATION_TABLES,
  type ApplicationChanges,
  type ApplicationRow,
} from './application.rows.js';

const BY_IDS = statement<ApplicationRow>(`
  select ${APPLICATION_COLUMNS} from ${APPLICATION_TABLES} where a.id = any($1::uuid[])`);
const LOCK = statement<ApplicationRow>(`
  select ${APPLICATION_COLUMNS} from ${APPLICATION_TABLES} where a.id = $1 for update of a`);

/** An organisation and the duplicates that were merged into it. */
const FAMILY = `select id from organisation where coalesce(merged_into_id, id) = $1`;
const OPEN_OF = statement<{ id: string }>(`
  select id from application where organisation_id in (${FAMILY}) and state <> all($2)`);
const BARRED = statement<{ until: string | null }>(`
  select to_char(max(barred_until), 'YYYY-MM-DD') as until from application where organisation_id in (${FAMILY})`);

const OF_ORGANISATIONS = statement<ApplicationRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${APPLICATION_COLUMNS} from ${APPLICATION_TABLES}
    where o.id = wanted.id order by a.id desc limit $2) found`);

/** The unique index decides between two that begin at once. A duplicate that was merged counts as its original. */
const INSERT = statement<{ id: string }>(`
  insert into application (id, organisation_id, kind, category_requested, rule_set_id, target_summit_id,
                           target_summit_starts_on, provenance, source, created_at, updated_at, origin_id)
  select $1::uuid, $2::uuid, $3, $4, $5::uuid, $6::uuid, $7::date, $8, $9, $10::timestamptz, $10::timestamptz, $13
  where not exists (select from application a join organisation f on f.id = a.organisation_id
                    where coalesce(f.merged_into_id, f.id) = $11::uuid and a.state <> all($12::text[]))
  on conflict (organisation_id) where state not in ('ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED') do nothing
  returning id`);

const RECEIPT = statement<{ last: number }>(`
  insert into application_receipt (year, last) values ($1, 1)
  on conflict (year) do update set last = application_receipt.last + 1 returning last`);

/** Overdue requests for information, a batch at a time. */
const OVERDUE = statement<{ id: string }>(`
  select a.id from application a join information_request r on r.application_id = a.id
  where a.state = 'INFO_REQUESTED' and r.answered_at is null and r.ended_at is null and r.due_on < $1::date
  order by a.id limit 500`);

const END_INFORMATION = statement(`
  update information_request set ended_at = $2 where application_id = $1 and answered_at is null and ended_at is null`);

/** How many applications of one organisation are listed at most. */
export const APPLICATIONS_LISTED = 50;

/** What a case begins with. */
export type NewApplication = Pick<
  ApplicationRow,
  | 'id'
  | 'organisation_id'
  | 'kind'
  | 'category_requested'
  | 'rule_set_id'
  | 'target_summit_id'
  | 'target_summit_starts_on'
  | 'provenance'
  | 'source'
  | 'origin_id'
>;

@Injectable()
export class ApplicationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, ApplicationRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** An application, locked until the unit of work ends. */
  lock(id: string): Promise<ApplicationRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** The newest of each organisation, by the organisation's uuid. */
  async ofOrganisations(ids: readonly string[]): Promise<Map<string, ApplicationRow[]>> {
    return rowsBy(await this.database.all(OF_ORGANISATIONS, [ids, APPLICATIONS_LISTED]), row => row.current_id);
  }

  /** The uuid of the open application of an organisation. */
  async openOf(organisationId: string): Promise<string | undefined> {
    return (await this.database.first(OPEN_OF, [organisationId, CLOSED_APPLICATION_STATES]))?.id;
  }

  /** The day from which an organisation that was refused may apply again; null when nothing bars it. */
  async barredUntil(organisationId: string): Promise<string | null> {
    return (await this.database.first(BARRED, [organisationId]))?.until ?? null;
  }

  /** Begins a case. @returns false when the organisation has an open one: whoever was first keeps its place */
  async insert(row: NewApplication): Promise<boolean> {
    const begun = await this.database.write(INSERT, [
      row.id,
      row.organisation_id,
      row.kind,
      row.category_requested,
      row.rule_set_id,
      row.target_summit_id,
      row.target_summit_starts_on,
      row.provenance,
      row.source,
      this.clock.now(),
      row.organisation_id,
      CLOSED_APPLICATION_STATES,
      row.origin_id,
    ]);
    return begun.length === 1;
  }

  /** Changes a locked application. */
  async update(id: string, changes: ApplicationChanges): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const set = given.map(([column], index) => `${column} = $${String(index + 3)}`);
    const text = `update application set ${[...set, 'version = version + 1', 'updated_at = $2'].join(', ')} where id = $1`;
    const values = given.map(([column, value]) => (column === 'answers' ? JSON.stringify(value) : value));
    await this.database.write(statement(text), [id, this.clock.now(), ...values]);
  }

  /** The next receipt of the year: `APP-2026-001`. Gap-free: who rolls back gives the number back. */
  async nextReceipt(): Promise<string> {
    const year = this.clock.today().slice(0, 4);
    const [row] = await this.database.write(RECEIPT, [Number(year)]);
    return `APP-${year}-${String(row?.last ?? 0).padStart(3, '0')}`;
  }

  /** Ends an open request for information that nobody will answer any more. */
  async endInformation(id: string): Promise<void> {
    await this.database.write(END_INFORMATION, [id, this.clock.now()]);
  }

  /** Applications whose request for information was due before the day. */
  async overdue(day: string): Promise<string[]> {
    return (await this.database.all(OVERDUE, [day])).map(({ id }) => id);
  }
}
