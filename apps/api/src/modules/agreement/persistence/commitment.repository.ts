/** Reads and writes of what parties promised. */
import { Injectable } from '@nestjs/common';
import type { CommitmentState } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, rowsBy, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface CommitmentRow {
  readonly id: string;
  readonly mou_id: string;
  readonly clause: string;
  readonly description: readonly LocalisedEntry[];
  /** The party as it is now. */
  readonly owner_id: string;
  readonly due_on: string | null;
  readonly state: CommitmentState;
  readonly survives: boolean;
  readonly evidence: string | null;
  readonly evidence_file_id: string | null;
  readonly fulfilled_on: string | null;
  readonly end_reason: string | null;
  readonly version: number;
}

const COLUMNS = `
  c.id, c.mou_id, c.clause, c.description, coalesce(o.merged_into_id, o.id) as owner_id,
  to_char(c.due_on, 'YYYY-MM-DD') as due_on, c.state, c.survives, c.evidence, c.evidence_file_id,
  to_char(c.fulfilled_on, 'YYYY-MM-DD') as fulfilled_on, c.end_reason, c.version`;
const FROM = 'commitment c join organisation o on o.id = c.owner_id';
const BY_IDS = statement<CommitmentRow>(`select ${COLUMNS} from ${FROM} where c.id = any($1::uuid[])`);
const LOCK = statement<{ id: string; mou_id: string }>('select id, mou_id from commitment where id = $1 for update');
/** How many commitments one memorandum has at most. */
export const COMMITMENTS_LISTED = 100;
const OF_MOUS = statement<CommitmentRow>(`
  select ${COLUMNS} from ${FROM} where c.mou_id = any($1::uuid[]) order by c.mou_id, c.id`);
const COUNT = statement<{ count: number }>('select count(*)::int as count from commitment where mou_id = $1');
const CLOSE = statement(`
  update commitment set state = 'CLOSED', end_reason = 'It ended with the memorandum.', version = version + 1, updated_at = $2
  where mou_id = $1 and state = 'OPEN' and not survives`);
const MOVE = statement(`update commitment set mou_id = $2, version = version + 1, updated_at = $3 where mou_id = $1`);

@Injectable()
export class CommitmentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<CommitmentRow[]> {
    return this.database.all(BY_IDS, [[...new Set(ids)]]);
  }

  async ofMous(ids: readonly string[]): Promise<Map<string, CommitmentRow[]>> {
    return rowsBy(await this.database.all(OF_MOUS, [ids]), row => row.mou_id);
  }

  async count(mouId: string): Promise<number> {
    return (await this.database.first(COUNT, [mouId]))?.count ?? 0;
  }

  /** A commitment, locked until the unit of work ends. */
  async lock(id: string): Promise<CommitmentRow | undefined> {
    await this.database.write(LOCK, [id]);
    return (await this.byIds([id]))[0];
  }

  async insert(columns: Readonly<Record<string, ColumnValue>>): Promise<string> {
    const [id, now] = [newUuid(), this.clock.now()];
    await this.database.insert('commitment', { id, ...columns, created_at: now, updated_at: now });
    return id;
  }

  async update(id: string, changes: Readonly<Record<string, ColumnValue | undefined>>): Promise<void> {
    await this.database.revise('commitment', id, { ...changes, updated_at: this.clock.now() });
  }

  /** Closes the open commitments of a memorandum that do not survive it. Their tasks close as those are renewed. */
  async closeWith(mouId: string): Promise<void> {
    await this.database.write(CLOSE, [mouId, this.clock.now()]);
  }

  /** Takes the commitments of a record over to its correction. */
  async moveTo(wrong: string, corrected: string): Promise<void> {
    await this.database.write(MOVE, [wrong, corrected, this.clock.now()]);
  }
}
