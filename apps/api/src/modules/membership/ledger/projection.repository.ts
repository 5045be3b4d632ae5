/**
 * The status that each organisation's own row shows: what the ledger says of today, kept there for the authenticator and
 * the directory. Written here and nowhere else.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

const PROJECT = statement<{ id: string }>(`
  update organisation o set membership_status = m.status from membership_on($2::date, $3::timestamptz) m
  where m.organisation_id = o.id and o.id = any($1::uuid[]) and o.membership_status is distinct from m.status
  returning o.id`);
/** Whoever has an event of the days since the last run; and whoever differs for whatever reason. */
const PROJECT_ALL = statement<{ id: string; membership_id: string }>(`
  update organisation o set membership_status = m.status from membership_on($1::date, $2::timestamptz) m
  where m.organisation_id = o.id and o.membership_status is distinct from m.status
  returning o.id, m.membership_id`);

@Injectable()
export class ProjectionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Brings the rows of some organisations in line with their ledgers. @param knownAt not before the newest row of them */
  async project(organisationIds: readonly string[], knownAt: Date): Promise<void> {
    await this.database.write(PROJECT, [organisationIds, this.clock.today(), knownAt]);
  }

  /** The same for all. @returns those whose status changed */
  async projectAll(): Promise<{ organisationId: string; membershipId: string }[]> {
    const rows = await this.database.write(PROJECT_ALL, [this.clock.today(), this.clock.now()]);
    return rows.map(row => ({ organisationId: row.id, membershipId: row.membership_id }));
  }
}
