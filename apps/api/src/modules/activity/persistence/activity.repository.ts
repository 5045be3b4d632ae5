/** The log of what happened in the network. */
import type { EventType } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';

export interface ActivityRow {
  /** A bigint, as PostgreSQL writes it. */
  readonly position: string;
  readonly event_id: string;
  readonly type: EventType;
  readonly subject: string;
  readonly organisation_id: string | null;
  readonly occurred_at: Date;
}

/** What a row is made of; the log gives the position. */
export type NewActivity = Omit<ActivityRow, 'position' | 'occurred_at'> & { readonly occurred_at: string };

const LOCK = statement(`select pg_advisory_xact_lock(hashtextextended('kurultai.network_activity', 0))`);

const APPEND = statement<{ position: string }>(`
  insert into network_activity (position, event_id, type, subject, organisation_id, occurred_at)
  select coalesce((select max(position) from network_activity), 0) + 1, $1, $2, $3, $4, $5
  on conflict (event_id) do nothing returning position`);

const BEHIND = statement<ActivityRow>(`
  select position, event_id, type, subject, organisation_id, occurred_at from network_activity
  where position > $1 and type = any($2) order by position limit $3`);

const NEWEST = statement<{ position: string }>(`select coalesce(max(position), 0) as position from network_activity`);

@Injectable()
export class ActivityRepository {
  constructor(private readonly database: Database) {}

  /** Adds an event at the end, unless it is there. Others wait until this one is committed. @returns its position if it was added */
  async append({ event_id, type, subject, organisation_id, occurred_at }: NewActivity): Promise<string | undefined> {
    await this.database.write(LOCK);
    // Another statement: it sees what was committed while it waited.
    const [added] = await this.database.write(APPEND, [event_id, type, subject, organisation_id, occurred_at]);
    return added?.position;
  }

  /** The next events of these types behind a position, oldest first. */
  behind(position: string, types: readonly EventType[], count: number): Promise<ActivityRow[]> {
    return this.database.all(BEHIND, [position, types, count]);
  }

  /** The position of the newest event; 0 when there is none. */
  async newest(): Promise<string> {
    return (await this.database.first(NEWEST))?.position ?? '0';
  }
}
