/** Writes of presence, and who is there now. What it was at an instant: presence.reader.ts. */
import type { PresenceEnd, PresenceSource } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';

export interface PresenceRow {
  readonly delegate_id: string;
  readonly session_id: string | null;
  readonly in_at: Date;
  readonly out_at: Date | null;
  readonly source: PresenceSource;
  readonly ended_by: PresenceEnd | null;
}

export interface TurnoutRow {
  readonly summit_id: string;
  readonly organisations: number;
  readonly delegates: number;
  readonly voting: number;
  readonly entitled: number;
}

/** How many intervals of one delegate are listed at most. */
export const INTERVALS_LISTED = 50;

/** The clocks of two processes differ: an interval never begins before the one before it has ended. */
const BEGIN = statement<{ in_at: Date }>(`
  insert into presence_interval (id, delegate_id, summit_id, session_id, in_at, source, in_by)
  values ($1, $2, $3, $4, greatest($5, (select max(out_at) from presence_interval where delegate_id = $2)), $6, $7)
  returning in_at`);
const END = statement(`
  update presence_interval set out_at = greatest($2, in_at), ended_by = $3, out_by = $4
  where delegate_id = $1 and out_at is null`);
const END_ALL = statement(`
  update presence_interval set out_at = greatest($2, in_at), ended_by = 'CLOSE' where summit_id = $1 and out_at is null`);
/** Whoever was present at some time attended; who was expected and never came did not. Codes work no more. */
const SETTLE = statement(`
  update delegate g set version = version + 1, updated_at = $2, code_hash = null,
    state = case when exists (select from presence_interval p where p.delegate_id = g.id) then 'ATTENDED' else 'NO_SHOW' end
  where g.summit_id = $1 and g.state <> 'CANCELLED'`);
const SHARE_SUMMIT = statement('select from summit where id = $1 for share');
const SESSION = statement<{ found: boolean }>(
  'select exists (select from summit_session where id = $1 and summit_id = $2) as found',
);
const OF_DELEGATES = statement<PresenceRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select delegate_id, session_id, in_at, out_at, source, ended_by from presence_interval
    where delegate_id = wanted.id order by in_at desc, id desc limit $2) found`);
const TURNOUT = statement<TurnoutRow>(`
  select s.id as summit_id,
    (count(distinct d.organisation_id) filter (where open.delegate_id is not null))::int as organisations,
    (count(open.delegate_id))::int as delegates,
    (count(distinct d.organisation_id) filter (where open.delegate_id is not null and g.votes))::int as voting,
    (count(distinct d.organisation_id) filter (where d.capacity = 'VOTING'))::int as entitled
  from summit s
  left join delegation d on d.summit_id = s.id and d.state = 'ACCREDITED'
  left join delegate g on g.delegation_id = d.id
  left join presence_interval open on open.delegate_id = g.id and open.out_at is null
  where s.id = any($1::uuid[]) group by s.id`);

@Injectable()
export class PresenceRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Keeps the summit from being closed until the end of the unit of work, while many check in at once. */
  async shareSummit(summitId: string): Promise<void> {
    await this.database.all(SHARE_SUMMIT, [summitId]);
  }

  async isSessionOf(sessionId: string, summitId: string): Promise<boolean> {
    return (await this.database.first(SESSION, [sessionId, summitId]))?.found ?? false;
  }

  /** @returns since when */
  async begin(
    delegate: { id: string; summit_id: string },
    { sessionId, source, by }: { sessionId: string | null; source: PresenceSource; by: string | null },
  ): Promise<Date> {
    const values = [newUuid(), delegate.id, delegate.summit_id, sessionId, this.clock.now(), source, by];
    const [row] = await this.database.write(BEGIN, values);
    return row?.in_at ?? this.clock.now();
  }

  async end(delegateId: string, endedBy: PresenceEnd, by: string | null): Promise<void> {
    await this.database.write(END, [delegateId, this.clock.now(), endedBy, by]);
  }

  /** Ends whatever is open at a summit that is closed, and settles who attended. */
  async endAll(summitId: string): Promise<void> {
    const values = [summitId, this.clock.now()];
    await this.database.write(END_ALL, values);
    await this.database.write(SETTLE, values);
  }

  /** The intervals of delegates, the latest first. */
  async ofDelegates(ids: readonly string[]): Promise<Map<string, PresenceRow[]>> {
    return rowsBy(await this.database.all(OF_DELEGATES, [ids, INTERVALS_LISTED]), row => row.delegate_id);
  }

  /** Who is there now, by the uuid of the summit. */
  async turnout(summitIds: readonly string[]): Promise<Map<string, TurnoutRow>> {
    return new Map((await this.database.all(TURNOUT, [summitIds])).map(row => [row.summit_id, row]));
  }
}
