/** Many memberships in a few statements, with ids given: for generated, fictitious data only. */
import { Injectable } from '@nestjs/common';
import type { MembershipCategoryCode, MembershipEventType, MembershipStatus } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';

export interface BulkMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly recordedAt: Date;
  /** In the order in which they take effect, all of them in the past. */
  readonly events: readonly {
    readonly id: string;
    readonly type: MembershipEventType;
    readonly status: MembershipStatus;
    readonly category: MembershipCategoryCode | null;
    readonly effectiveOn: string;
    readonly ruleRef: string;
  }[];
}

const MEMBERSHIPS = statement(`
  insert into membership (id, organisation_id, created_at)
  select id, "organisationId", "recordedAt"
  from jsonb_to_recordset($1) as given (id uuid, "organisationId" uuid, "recordedAt" timestamptz)`);
const EVENTS = statement(`
  insert into membership_event (id, membership_id, number, place, type, status_from, status_to, category_from, category_to,
                                effective_on, rule_ref, expires_at, actor_kind, recorded_at, provenance)
  select id, "membershipId", number, number, type, "statusFrom", status, "categoryFrom", category, "effectiveOn", "ruleRef",
         case when type = 'PROVISIONALLY_ADMITTED' then 'NEXT_SUMMIT' end, 'SYSTEM', "recordedAt", 'FICTITIOUS'
  from jsonb_to_recordset($1) as given (
    id uuid, "membershipId" uuid, number int, type text, "statusFrom" text, status text, "categoryFrom" text, category text,
    "effectiveOn" text, "ruleRef" text, "recordedAt" timestamptz)`);
const PROJECT = statement(`
  update organisation set membership_status = given.status
  from jsonb_to_recordset($1) as given ("organisationId" uuid, status text)
  where organisation.id = given."organisationId" and organisation.provenance = 'FICTITIOUS'`);

@Injectable()
export class MembershipBulk {
  constructor(private readonly database: Database) {}

  /** Inserts memberships of organisations that were just inserted, in the current unit of work. */
  async insert(memberships: readonly BulkMembership[]): Promise<void> {
    await this.database.write(MEMBERSHIPS, [JSON.stringify(memberships)]);
    await this.database.write(EVENTS, [JSON.stringify(memberships.flatMap(eventsOf))]);
    const statuses = memberships.map(({ organisationId, events }) => ({
      organisationId,
      status: events.at(-1)?.status ?? 'NONE',
    }));
    await this.database.write(PROJECT, [JSON.stringify(statuses)]);
  }
}

const eventsOf = ({ id: membershipId, recordedAt, events }: BulkMembership) =>
  events.map((event, index) => ({
    ...event,
    membershipId,
    recordedAt,
    number: index + 1,
    statusFrom: events[index - 1]?.status ?? 'NONE',
    categoryFrom: events[index - 1]?.category ?? null,
  }));
