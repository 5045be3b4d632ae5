/** What others ask of the ledger: who is a member on a day, in which category, and as was known when. */
import { Injectable } from '@nestjs/common';
import { MEMBER_STATUSES, type MembershipCategoryCode, type MembershipStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { addMonths } from '../../../core/zone/index.js';
import { RuleSetService } from '../../decision/index.js';
import { type Moment, NO_STANDING, type Standing, standingOf } from '../domain/derivation.js';
import { restingStatus } from '../domain/ledger.workflow.js';
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

/** A provisional admission that waits for the next summit. */
export interface DueRatification {
  readonly organisationId: string;
  readonly membershipId: string;
  readonly category: MembershipCategoryCode;
  /** The row of the ledger by which it holds: the admission, or its last extension. */
  readonly eventId: string;
  /** A partial date: from when that row holds. */
  readonly since: string;
}

/**
 * The oldest first. A suspended member is still to be ratified when the last row that did not only put its rights to rest
 * left it provisional.
 */
const DUE = statement<DueRatification>(`
  select m.organisation_id as "organisationId", m.membership_id as "membershipId", m.category, e.id as "eventId",
         e.effective_on as since
  from membership_on($1::date, $2::timestamptz) m
  cross join lateral (
    select x.id, x.effective_on, x.effective_day, x.status_to from membership_event x
    where x.membership_id = m.membership_id and not x.voids and x.effective_day <= $1::date and x.recorded_at <= $2
      and (x.status_to <> 'SUSPENDED' or x.type = 'ADMITTED')
      and not exists (select from membership_event s where s.supersedes_id = x.id and s.recorded_at <= $2)
    order by x.effective_day desc, x.place desc limit 1) e
  where m.status in ('PROVISIONAL', 'SUSPENDED') and e.status_to = 'PROVISIONAL'
  order by e.effective_day, m.organisation_id`);

/** In the order of their ids. */
const MEMBERS = statement<Member>(`
  select organisation_id as "organisationId", status, category, good_standing as "goodStanding"
  from membership_on($1::date, $2::timestamptz) where status = any($3) order by organisation_id`);

@Injectable()
export class MembershipReader {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly standingFlags: StandingRepository,
    private readonly database: Database,
    private readonly ruleSets: RuleSetService,
    private readonly clock: Clock,
  ) {}

  /**
   * How organisations stand on a day, by their uuids. Whoever has no ledger has the status NONE and is in good standing.
   * Two statements, whatever their number.
   */
  async standing(organisationIds: readonly string[], asOf: AsOf): Promise<Map<string, MemberStanding>> {
    const moment = this.moment(asOf);
    const events = await this.ledger.eventsOf(organisationIds);
    const flags = await this.standingFlags.good(organisationIds, moment);
    return new Map(
      organisationIds.map(id => {
        const derived = standingOf(events.get(id) ?? [], moment);
        return [id, { ...derived, goodStanding: flags.get(id) ?? true }];
      }),
    );
  }

  /**
   * How organisations stand, each on its own day, in the order of the question. Two statements, whatever their number.
   * @param asked the uuid of the organisation, and the day
   */
  async standings(asked: readonly { organisationId: string; on: string }[]): Promise<MemberStanding[]> {
    const knownAt = this.clock.now();
    const events = await this.ledger.eventsOf([...new Set(asked.map(({ organisationId }) => organisationId))]);
    const flags = await this.standingFlags.goodOn(asked, knownAt);
    return asked.map(({ organisationId, on }, index) => ({
      ...standingOf(events.get(organisationId) ?? [], { on, knownAt }),
      goodStanding: flags[index] ?? true,
    }));
  }

  /** How one organisation stands on a day. */
  async standingOf(organisationId: string, asOf: AsOf): Promise<MemberStanding> {
    const standing = (await this.standing([organisationId], asOf)).get(organisationId);
    return standing ?? { ...NO_STANDING, goodStanding: true };
  }

  /** The status that a suspension of the organisation puts to rest on a day; null when none lasts. */
  async restingOf(organisationId: string, asOf: AsOf): Promise<MembershipStatus | null> {
    const events = await this.ledger.eventsOf([organisationId]);
    return restingStatus(events.get(organisationId) ?? [], this.moment(asOf));
  }

  /** Whoever belonged to the network on a day (PROVISIONAL, ACTIVE, SUSPENDED), in the order of their ids. */
  members(day: string, knownAt?: Date): Promise<Member[]> {
    return this.database.all(MEMBERS, [day, knownAt ?? this.clock.now(), [...MEMBER_STATUSES]]);
  }

  /**
   * The provisional members of a day, suspended ones included, all of whom the next summit is to ratify or not: the oldest first.
   * @param day a day, such as the first one of the summit
   */
  ratificationDue(day: string, knownAt?: Date): Promise<DueRatification[]> {
    return this.database.all(DUE, [day, knownAt ?? this.clock.now()]);
  }

  /**
   * Until when an excluded organisation may not apply again, by the rules in force today.
   * @returns the first day on which it may; null when nothing bars it
   */
  async readmissionBar(organisationId: string): Promise<string | null> {
    const today = this.clock.today();
    const { status, decisive } = await this.standingOf(organisationId, { on: today });
    if (status !== 'EXPELLED' || decisive === null) return null;
    const { content } = await this.ruleSets.current(today);
    const until = addMonths(decisive.effectiveDay, content.membership.readmissionBarMonths);
    return today < until ? until : null;
  }

  private moment({ on, knownAt }: AsOf): Moment {
    return { on, knownAt: knownAt ?? this.clock.now() };
  }
}
