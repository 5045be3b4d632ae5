/** Duplicate proposals, and the merge itself. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { ProposalState } from './duplicate.workflow.js';

export interface ProposalRow {
  readonly id: string;
  readonly duplicate_id: string;
  readonly original_id: string;
  readonly state: ProposalState;
  readonly reason: string;
  readonly score: number;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly decided_at: Date | null;
  readonly version: number;
}

const COLUMNS = 'id, duplicate_id, original_id, state, reason, score, proposed_by, proposed_at, decided_at, version';
const BY_IDS = statement<ProposalRow>(`select ${COLUMNS} from duplicate_proposal where id = any($1::uuid[])`);
const LOCK = statement<ProposalRow>(`select ${COLUMNS} from duplicate_proposal where id = $1 for update`);
const PAGE = statement<ProposalRow & { key: string }>(`
  select ${COLUMNS}, proposed_at::text as key from duplicate_proposal
  where state = $1 and ($2::timestamptz is null or (proposed_at, id) < ($2, $3::uuid))
  order by proposed_at desc, id desc limit $4`);
const DECIDE = statement(`
  update duplicate_proposal set state = $2, decided_by = $3, decided_at = $4, version = version + 1 where id = $1`);
/** What the table looks at beside the proposal. */
const SIDES = statement<ProposalRow & { merged: boolean; secretariat: boolean }>(`
  select ${COLUMNS.replaceAll(/(^|, )/gu, '$1p.')},
         duplicate.lifecycle = 'MERGED' or original.lifecycle = 'MERGED' as merged, duplicate.kind = 'SECRETARIAT' as secretariat
  from duplicate_proposal p join organisation duplicate on duplicate.id = p.duplicate_id
  join organisation original on original.id = p.original_id where p.id = any($1::uuid[])`);
/** Both in the order of their ids, so that two merges never wait for each other in a circle. */
const LOCK_PAIR = statement(`
  select id from organisation where id in ($1, $2) order by id for update`);
/** Whatever led to the duplicate leads to the original, so that one step always ends the way. */
const MERGE = statement(`
  update organisation set lifecycle = 'MERGED', merged_into_id = $2, version = version + 1, updated_at = $3
  where id = $1 or merged_into_id = $1`);

@Injectable()
export class DuplicateRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, ProposalRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** A proposal, locked until the unit of work ends. */
  lock(id: string): Promise<ProposalRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  page(
    state: ProposalState,
    after: readonly string[] | null,
    limit: number,
  ): Promise<(ProposalRow & { key: string })[]> {
    return this.database.all(PAGE, [state, after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  async insert(
    proposal: Pick<ProposalRow, 'duplicate_id' | 'original_id' | 'reason' | 'score' | 'proposed_by'>,
  ): Promise<string> {
    const id = newUuid();
    await this.database.insert('duplicate_proposal', { id, ...proposal, proposed_at: this.clock.now() });
    return id;
  }

  async decide(id: string, state: ProposalState, by: string | null): Promise<void> {
    await this.database.write(DECIDE, [id, state, by, this.clock.now()]);
  }

  /** Locks both organisations until the unit of work ends. */
  async lockPair(oneId: string, otherId: string): Promise<void> {
    await this.database.all(LOCK_PAIR, [oneId, otherId]);
  }

  /** Proposals with what the table looks at, by their uuids. */
  async sides(ids: readonly string[]): Promise<(ProposalRow & { merged: boolean; secretariat: boolean })[]> {
    return this.database.all(SIDES, [ids]);
  }

  async merge(duplicateId: string, originalId: string): Promise<void> {
    await this.database.write(MERGE, [duplicateId, originalId, this.clock.now()]);
  }
}
