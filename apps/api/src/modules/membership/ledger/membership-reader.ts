/** What others ask of the ledger: who is a member on a day, in which category, and as was known when. */
import { Injectable } from '@nestjs/common';
import { MEMBER_STATUSES, type MembershipCategoryCode, type MembershipStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { type Moment, NO_STANDING, type Standing, standingOf } from '../domain/derivation.js';
import { StandingRepository } from '../standing/standing.repository.js';
import { LedgerRepository } from './ledger.repository.js';
import type { MembershipEventRow } from './ledger.rows.js';

/** A day, and an instant; now when left out. */
export interface AsOf {
  /** `2026-10-24` */
  readonly on: string;
  readonly knownAt?: Date | undefined;
}

/** How an organisation stands on a day. */
export interface MemberStanding extends Standing<MembershipEventRow> {
  readonly goodStanding: boolean;
}

/** One of all members of a day. */
export interface Member {
  readonly organisationId: string;
  readonly status: MembershipStatus;
  readonly category: MembershipCategoryCode;
  readonly goodStanding: boolean;
}

/** In the order of their ids. */
const MEMBERS = statement<Member>(`
  select organisation_id as "organisationId", status, category, good_standing as "goodStanding"
  from membership_on($1::date, $2::timestamptz) where status = any($3) order by organisation_id`);

@Injectable()
export class MembershipReader {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly standings: StandingRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * How organisations stand on a day, by their uuids. Whoever has no ledger has the status NONE and is in good standing.
   * Two statements, whatever their number.
   */
  async standing(organisationIds: readonly string[], asOf: AsOf): Promise<Map<string, MemberStanding>> {
    const moment = this.moment(asOf);
    const events = await this.ledger.eventsOf(organisationIds);
    const flags = await this.standings.good(organisationIds, moment);
    return new Map(
      organisationIds.map(id => {
        const derived = standingOf(events.get(id) ?? [], moment);
        return [id, { ...derived, goodStanding: flags.get(id) ?? true }];
      }),
    );
  }

  /** How one organisation stands on a day. */
  async standingOf(organisationId: string, asOf: AsOf): Promise<MemberStanding> {
    const standing = (await this.standing([organisationId], asOf)).get(organisationId);
    return standing ?? { ...NO_STANDING, goodStanding: true };
  }

  /** Whoever belonged to the network on a day (PROVISIONAL, ACTIVE, SUSPENDED), in the order of their ids. */
  members(day: string, knownAt?: Date): Promise<Member[]> {
    return this.database.all(MEMBERS, [day, knownAt ?? this.clock.now(), [...MEMBER_STATUSES]]);
  }

  private moment({ on, knownAt }: AsOf): Moment {
    return { on, knownAt: knownAt ?? this.clock.now() };
  }
}
