/**
 * The status that each organisation's own row shows: what the ledger says of today, kept there for the authenticator and
 * the directory. Written here and nowhere else.
 */
import { Injectable } from '@nestjs/common';
import type { MembershipStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

/** What a row shows now that it did not show before. */
export interface StatusChange {
  readonly organisationId: string;
  readonly membershipId: string;
  readonly from: MembershipStatus;
  readonly to: MembershipStatus;
}

/** The second row of the organisation is the one before the update. */
const CHANGED = `
  o.id as "organisationId", m.membership_id as "membershipId", b.membership_status as "from", m.status as "to"`;
const PROJECT = statement<StatusChange>(`
  update organisation o set membership_status = m.status from membership_on($2::date, $3::timestamptz) m, organisation b
  where m.organisation_id = o.id and b.id = o.id and o.id = any($1::uuid[])
    and o.membership_status is distinct from m.status
  returning ${CHANGED}`);
/** Whoever has an event of the days since the last run; and whoever differs for whatever reason. */
const PROJECT_ALL = statement<StatusChange>(`
  update organisation o set membership_status = m.status from membership_on($1::date, $2::timestamptz) m, organisation b
  where m.organisation_id = o.id and b.id = o.id and o.membership_status is distinct from m.status
  returning ${CHANGED}`);

@Injectable()
export class ProjectionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the rows of some organisations in line with their ledgers.
   * @param knownAt not before the newest row of them
   * @returns those whose status changed
   */
  project(organisationIds: readonly string[], knownAt: Date): Promise<StatusChange[]> {
    return this.database.write(PROJECT, [organisationIds, this.clock.today(), knownAt]);
  }

  /** The same for all. */
  projectAll(): Promise<StatusChange[]> {
    return this.database.write(PROJECT_ALL, [this.clock.today(), this.clock.now()]);
  }
}
