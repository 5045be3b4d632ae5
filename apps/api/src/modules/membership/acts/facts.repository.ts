/** What the tables of states look at beside the ledger itself, for many memberships by one statement. */
import { Injectable } from '@nestjs/common';
import type { Lifecycle, MembershipStatus } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';

export interface MembershipFactsRow {
  readonly membershipId: string;
  readonly organisationId: string;
  readonly lifecycle: Lifecycle;
  readonly dissolvedOn: string | null;
  readonly successorId: string | null;
  readonly successorStatus: MembershipStatus | null;
  readonly caseId: string | null;
  readonly caseState: string | null;
  readonly responseDue: string | null;
  readonly reminders: number;
  /** Whether the members vote on its ratification, or ratified it and the first dues are awaited. */
  readonly ratificationRuns: boolean;
  /** Its application that the board admitted provisionally and that waits for the members, if any. */
  readonly recommendedId: string | null;
}

const FACTS = statement<MembershipFactsRow>(`
  select m.id as "membershipId", m.organisation_id as "organisationId", o.lifecycle, o.dissolved_on as "dissolvedOn",
         successor.id as "successorId", successor.membership_status as "successorStatus",
         c.id as "caseId", c.state as "caseState", to_char(c.response_due, 'YYYY-MM-DD') as "responseDue",
         (select count(*)::int from task t join task_reminder r on r.task_id = t.id
          where t.kind = 'DUES_SETTLE' and t.subject_id = m.id and t.closed_at is null) as reminders,
         exists (select from application a join organisation f on f.id = a.organisation_id
                 where coalesce(f.merged_into_id, f.id) = m.organisation_id and a.provisional_decision_id is not null
                   and (a.state = 'ON_AGENDA' or (a.state = 'ADMITTED' and a.dues_awaited))) as "ratificationRuns",
         (select a.id from application a join organisation f on f.id = a.organisation_id
          where coalesce(f.merged_into_id, f.id) = m.organisation_id and a.provisional_decision_id is not null
            and a.state in ('RECOMMENDED', 'NOT_RECOMMENDED', 'DEFERRED') order by a.id desc limit 1) as "recommendedId"
  from membership m
  join organisation o on o.id = m.organisation_id
  left join organisation named on named.id = o.successor_id
  left join organisation successor on successor.id = coalesce(named.merged_into_id, named.id)
  left join sanction_case c on c.membership_id = m.id and c.state in ('NOTICE_GIVEN', 'RESPONDED', 'HEARING_SET', 'HEARD')
  where m.id = any($1::uuid[])`);

/** Members that are not in good standing on a day. */
const NOT_IN_GOOD_STANDING = statement<{ membershipId: string }>(`
  select membership_id as "membershipId" from membership_on($1::date, $2::timestamptz)
  where status in ('PROVISIONAL', 'ACTIVE') and not good_standing order by membership_id`);

@Injectable()
export class FactsRepository {
  constructor(private readonly database: Database) {}

  /** The uuids of memberships whose rights do not rest though they are not in good standing. */
  async notInGoodStanding(day: string, knownAt: Date): Promise<string[]> {
    const rows = await this.database.all(NOT_IN_GOOD_STANDING, [day, knownAt]);
    return rows.map(({ membershipId }) => membershipId);
  }

  /** By the uuid of the membership. */
  async of(membershipIds: readonly string[]): Promise<Map<string, MembershipFactsRow>> {
    return new Map((await this.database.all(FACTS, [membershipIds])).map(row => [row.membershipId, row]));
  }
}
