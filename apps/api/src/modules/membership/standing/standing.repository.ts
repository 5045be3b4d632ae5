/** The dated flag of good standing: insert-only, the newest row of the latest day counts. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { Provenance } from '@kurultai/schema';
import type { Moment } from '../domain/derivation.js';

export interface StandingRow {
  readonly id: string;
  readonly membershipId: string;
  readonly number: number;
  readonly good: boolean;
  readonly fromDay: string;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly provenance: Provenance;
  readonly source: string | null;
}

const GOOD = statement<{ organisationId: string; good: boolean }>(`
  select distinct on (m.organisation_id) m.organisation_id as "organisationId", t.good
  from membership m join membership_standing t on t.membership_id = m.id
  where m.organisation_id = any($1::uuid[]) and t.from_day <= $2::date and t.recorded_at <= $3
  order by m.organisation_id, t.from_day desc, t.number desc`);

/** $1 organisations, $2 the day for each, $3 the instant of knowledge. */
const GOOD_ON = statement<{ good: boolean | null }>(`
  select (select t.good from membership m join membership_standing t on t.membership_id = m.id
          where m.organisation_id = q.organisation_id and t.from_day <= q.day and t.recorded_at <= $3
          order by t.from_day desc, t.number desc limit 1) as good
  from unnest($1::uuid[], $2::date[]) with ordinality as q (organisation_id, day, number) order by q.number`);

const OF_MEMBERSHIPS = statement<StandingRow>(`
  select id, membership_id as "membershipId", number, good, to_char(from_day, 'YYYY-MM-DD') as "fromDay", reason,
         recorded_at as "recordedAt", provenance, source
  from membership_standing where membership_id = any($1::uuid[]) order by membership_id, number`);

@Injectable()
export class StandingRepository {
  constructor(private readonly database: Database) {}

  /** The flags of those who have one, by the uuid of the organisation. */
  async good(organisationIds: readonly string[], { on, knownAt }: Moment): Promise<Map<string, boolean>> {
    const rows = await this.database.all(GOOD, [organisationIds, on, knownAt]);
    return new Map(rows.map(({ organisationId, good }) => [organisationId, good]));
  }

  /** The flag of each on its day, in the order of the question; null for whoever has none. */
  async goodOn(asked: readonly { organisationId: string; on: string }[], knownAt: Date): Promise<(boolean | null)[]> {
    const [ids, days] = [asked.map(one => one.organisationId), asked.map(one => one.on)];
    return (await this.database.all(GOOD_ON, [ids, days, knownAt])).map(({ good }) => good);
  }

  /** All flags of memberships, in the order of recording, by the uuid of the membership. */
  async ofMemberships(ids: readonly string[]): Promise<Map<string, StandingRow[]>> {
    return rowsBy(await this.database.all(OF_MEMBERSHIPS, [ids]), ({ membershipId }) => membershipId);
  }

  /** Adds one. The membership must be locked. */
  async append(actor: Actor, row: Omit<StandingRow, 'id'>): Promise<string> {
    const id = newUuid();
    await this.database.insert('membership_standing', {
      id,
      membership_id: row.membershipId,
      number: row.number,
      good: row.good,
      from_day: row.fromDay,
      reason: row.reason,
      actor_kind: actor.kind,
      actor_person_id: actingPerson(actor) ?? null,
      actor_organisation_id: actingOrganisation(actor) ?? null,
      recorded_at: row.recordedAt,
      provenance: row.provenance,
      source: row.source,
    });
    return id;
  }
}
