/** The ledger of what happened to memoranda. */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';

export interface MouEventRow {
  readonly mou_id: string;
  readonly position: number;
  readonly action: string;
  readonly status_from: MouStatus | null;
  readonly status_to: MouStatus;
  readonly holds_from: string;
  readonly recorded_at: Date;
  readonly actor_organisation_id: string | null;
  readonly reason: string | null;
}

const APPEND = statement(`
  insert into mou_event (mou_id, position, action, status_from, status_to, holds_from, recorded_at, actor_kind,
                         actor_person_id, actor_organisation_id, reason)
  select $1::uuid, coalesce(max(position), 0) + 1, $2, $3, $4, $5::date, $6::timestamptz, $7, $8::uuid, $9::uuid, $10
  from mou_event where mou_id = $1::uuid`);
/** The last hundred of each, the oldest first. */
const OF_MOUS = statement<MouEventRow>(`
  select e.mou_id, e.position, e.action, e.status_from, e.status_to, to_char(e.holds_from, 'YYYY-MM-DD') as holds_from,
    e.recorded_at, e.actor_organisation_id, e.reason
  from unnest($1::uuid[]) as asked(id)
  cross join lateral (
    select * from mou_event where mou_id = asked.id order by position desc limit 100) e
  order by e.mou_id, e.position`);

@Injectable()
export class MouEventRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds an event of a locked memorandum. */
  async append(
    actor: Actor,
    id: string,
    event: { action: string; from: MouStatus | null; to: MouStatus; holdsFrom: string; reason: string | null },
  ): Promise<void> {
    await this.database.write(APPEND, [
      id,
      event.action,
      event.from,
      event.to,
      event.holdsFrom,
      this.clock.now(),
      actor.kind,
      actingPerson(actor) ?? null,
      actingOrganisation(actor) ?? null,
      event.reason,
    ]);
  }

  async ofMous(ids: readonly string[]): Promise<Map<string, MouEventRow[]>> {
    return rowsBy(await this.database.all(OF_MOUS, [ids]), row => row.mou_id);
  }
}
