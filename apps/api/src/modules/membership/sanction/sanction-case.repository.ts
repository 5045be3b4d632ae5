/** Sanction cases. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { CASE_COLUMNS, CASE_SOURCE, type SanctionCaseRow } from './sanction.rows.js';

const BY_IDS = statement<SanctionCaseRow>(`select ${CASE_COLUMNS} from ${CASE_SOURCE} where c.id = any($1::uuid[])`);
const LOCK = statement<SanctionCaseRow>(`select ${CASE_COLUMNS} from ${CASE_SOURCE} where c.id = $1 for update of c`);
/** $1 only of this organisation, or null. */
const PAGE = statement<SanctionCaseRow & { key: string }>(`
  select ${CASE_COLUMNS}, c.opened_at::text as key from ${CASE_SOURCE}
  where ($1::uuid is null or m.organisation_id = $1) and ($2::text is null or c.state = $2)
    and ($3::timestamptz is null or (c.opened_at, c.id) < ($3, $4::uuid))
  order by c.opened_at desc, c.id desc limit $5`);
const DECIDE_SUSPENSION = statement<{ id: string }>(`
  update sanction_case set state = 'DECIDED', decision_id = $2, decided_on = $3, version = version + 1
  where membership_id = $1 and sought = 'SUSPENSION' and state in ('NOTICE_GIVEN', 'RESPONDED', 'HEARING_SET', 'HEARD')
  returning id`);

@Injectable()
export class SanctionCaseRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, SanctionCaseRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** A case, locked until the unit of work ends. */
  lock(id: string): Promise<SanctionCaseRow | undefined> {
    return this.database.first(LOCK, [id]);
  }

  /** The newest first. @param organisationId of this one only; null for all */
  page(
    organisationId: string | null,
    state: string | null,
    after: readonly string[] | null,
    limit: number,
  ): Promise<(SanctionCaseRow & { key: string })[]> {
    return this.database.all(PAGE, [organisationId, state, after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  async insert(
    row: Pick<
      SanctionCaseRow,
      'membershipId' | 'sought' | 'grounds' | 'openedBy' | 'noticeOn' | 'responseDue' | 'ruleSetId'
    >,
  ): Promise<string> {
    const id = newUuid();
    await this.database.insert('sanction_case', {
      id,
      membership_id: row.membershipId,
      state: 'NOTICE_GIVEN',
      sought: row.sought,
      grounds: row.grounds,
      opened_by: row.openedBy,
      opened_at: this.clock.now(),
      notice_on: row.noticeOn,
      response_due: row.responseDue,
      rule_set_id: row.ruleSetId,
      provenance: 'LIVE',
    });
    return id;
  }

  /** Changes columns of a locked case. */
  async update(id: string, changes: Readonly<Record<string, ColumnValue>>): Promise<void> {
    const assignments = Object.keys(changes).map((column, index) => `${column} = $${String(index + 2)}`);
    const text = `update sanction_case set ${assignments.join(', ')}, version = version + 1 where id = $1`;
    await this.database.write(statement(text), [id, ...Object.values(changes)]);
  }

  /** Closes the open case of a member in which no more than a suspension was sought. @returns its id, if there was one */
  async decideSuspension(membershipId: string, by: { decisionId: string; decidedOn: string }): Promise<string[]> {
    const rows = await this.database.write(DECIDE_SUSPENSION, [membershipId, by.decisionId, by.decidedOn]);
    return rows.map(({ id }) => id);
  }
}
