/** Reads and writes of what was promised at engagements. */
import { Injectable } from '@nestjs/common';
import type { ActionItemState, Provenance } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';

/** How many of one engagement are on record and listed at most. */
export const ACTION_ITEMS_LISTED = 100;

export interface ActionItemRow {
  readonly id: string;
  readonly engagement_id: string;
  readonly meeting: number | null;
  readonly description: LocalisedEntry[];
  readonly owner_id: string | null;
  readonly due_on: string | null;
  readonly state: ActionItemState;
  readonly done_on: string | null;
  readonly evidence: string | null;
  readonly result_id: string | null;
  readonly end_reason: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly version: number;
}

const COLUMNS = `a.id, a.engagement_id, a.meeting, a.description, coalesce(o.merged_into_id, o.id) as owner_id,
  a.due_on::text as due_on, a.state, a.done_on, a.evidence, a.result_id, a.end_reason, a.provenance, a.source, a.version`;
const TABLES = 'action_item a left join organisation o on o.id = a.owner_id';
const BY_IDS = statement<ActionItemRow>(`select ${COLUMNS} from ${TABLES} where a.id = any($1::uuid[])`);
const COUNT = statement<{ count: number }>('select count(*)::int as count from action_item where engagement_id = $1');
const LOCK = statement<{ id: string }>('select id from action_item where id = $1 for update');
const OF_ENGAGEMENTS = statement<ActionItemRow>(`
  select found.* from unnest($1::uuid[]) as asked(id) cross join lateral (
    select ${COLUMNS} from ${TABLES} where a.engagement_id = asked.id order by a.id limit ${String(ACTION_ITEMS_LISTED)}) found
  order by found.engagement_id, found.id`);

@Injectable()
export class ActionItemRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<ActionItemRow[]> {
    return this.database.all(BY_IDS, [[...new Set(ids)]]);
  }

  /** How many there are of an engagement. */
  async count(engagementId: string): Promise<number> {
    return (await this.database.first(COUNT, [engagementId]))?.count ?? 0;
  }

  /** A promise, locked until the unit of work ends. */
  async lock(id: string): Promise<ActionItemRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id]))[0];
  }

  /** Those of each engagement, in the order in which they were promised. */
  async ofEngagements(ids: readonly string[]): Promise<Map<string, ActionItemRow[]>> {
    return rowsBy(await this.database.all(OF_ENGAGEMENTS, [ids]), row => row.engagement_id);
  }

  async insert(row: Readonly<Record<string, ColumnValue>>): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('action_item', { ...row, id, state: 'OPEN', created_at: now, updated_at: now });
    return id;
  }

  /** Changes columns of a locked promise and counts the version up. */
  async update(id: string, changes: Readonly<Record<string, ColumnValue>>): Promise<void> {
    await this.database.revise('action_item', id, { ...changes, updated_at: this.clock.now() });
  }
}
