/** Reads and writes of persons at engagements. */
import { Injectable } from '@nestjs/common';
import type { AttendanceBasis } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';

/** How many of one engagement are named and listed at most. */
export const PERSONS_LISTED = 100;

export interface EngagementPersonRow {
  readonly id: string;
  readonly engagement_id: string;
  readonly meeting: number | null;
  readonly basis: AttendanceBasis;
  readonly organisation_id: string | null;
  readonly name: string | null;
  readonly office: string | null;
}

const COLUMNS = `a.id, a.engagement_id, a.meeting, a.basis, coalesce(m.organisation_id, a.organisation_id) as organisation_id,
  case when a.removed_at is null and p.erased_at is null then coalesce(p.name, a.name) end as name,
  case when a.removed_at is null and p.erased_at is null then a.office end as office`;
const TABLES = `engagement_person a left join mandate m on m.id = a.mandate_id left join person p on p.id = m.person_id`;
const OF_ENGAGEMENTS = statement<EngagementPersonRow>(`
  select found.* from unnest($1::uuid[]) as asked(id) cross join lateral (
    select ${COLUMNS} from ${TABLES} where a.engagement_id = asked.id order by a.id limit ${String(PERSONS_LISTED)}) found
  order by found.engagement_id, found.id`);
const BY_ID = statement<EngagementPersonRow>(`select ${COLUMNS} from ${TABLES} where a.id = $1`);
const COUNT = statement<{ count: number }>(
  'select count(*)::int as count from engagement_person where engagement_id = $1',
);
const MANDATE = statement<{ organisation_id: string }>(`
  select coalesce(o.merged_into_id, o.id) as organisation_id from mandate m join organisation o on o.id = m.organisation_id
  join person p on p.id = m.person_id where m.id = $1 and p.erased_at is null`);
const REMOVE = statement(
  'update engagement_person set name = null, office = null, removed_at = $2 where id = $1 and removed_at is null',
);

@Injectable()
export class EngagementPersonRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofEngagements(ids: readonly string[]): Promise<Map<string, EngagementPersonRow[]>> {
    return rowsBy(await this.database.all(OF_ENGAGEMENTS, [ids]), row => row.engagement_id);
  }

  byId(id: string): Promise<EngagementPersonRow | undefined> {
    return this.database.first(BY_ID, [id]);
  }

  /** How many there are of an engagement; those too whose name was taken back. */
  async count(engagementId: string): Promise<number> {
    return (await this.database.first(COUNT, [engagementId]))?.count ?? 0;
  }

  /** The organisation of a mandate; undefined when there is none, or its person was erased. */
  async organisationOf(mandateId: string): Promise<string | undefined> {
    return (await this.database.first(MANDATE, [mandateId]))?.organisation_id;
  }

  async insert(row: Readonly<Record<string, ColumnValue>>): Promise<string> {
    const id = newUuid();
    await this.database.insert('engagement_person', { ...row, id, recorded_at: this.clock.now() });
    return id;
  }

  /** Empties name and office, for ever. */
  async remove(id: string): Promise<void> {
    await this.database.write(REMOVE, [id, this.clock.now()]);
  }
}
