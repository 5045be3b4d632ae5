/** Appeals. */
import { Injectable } from '@nestjs/common';
import type { AppealState } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { APPEAL_COLUMNS, APPEAL_SOURCE, type AppealRow } from './sanction.rows.js';

const BY_IDS = statement<AppealRow>(`select ${APPEAL_COLUMNS} from ${APPEAL_SOURCE} where a.id = any($1::uuid[])`);
const LOCK = statement<AppealRow>(`select ${APPEAL_COLUMNS} from ${APPEAL_SOURCE} where a.id = $1 for update of a`);
const DECIDE = statement(`
  update appeal set state = $2, decision_id = $3, decided_at = $4, version = version + 1 where id = $1`);
const REOPEN = statement(`
  update appeal set state = 'FILED', decision_id = null, decided_at = null, version = version + 1 where id = $1`);

@Injectable()
export class AppealRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, AppealRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** An appeal, locked until the unit of work ends. */
  lock(id: string): Promise<AppealRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  async insert(caseId: string, statementText: string, filedBy: string | null): Promise<string> {
    const id = newUuid();
    const filed = { state: 'FILED', statement: statementText, filed_by: filedBy, filed_at: this.clock.now() };
    await this.database.insert('appeal', { id, case_id: caseId, ...filed });
    return id;
  }

  async decide(id: string, state: AppealState, decisionId: string): Promise<void> {
    await this.database.write(DECIDE, [id, state, decisionId, this.clock.now()]);
  }

  async reopen(id: string): Promise<void> {
    await this.database.write(REOPEN, [id]);
  }
}
