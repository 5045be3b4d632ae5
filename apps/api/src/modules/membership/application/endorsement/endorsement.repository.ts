/** Endorsements: one row for each time that a member was asked. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';
import type { EndorsementState } from './endorsement.workflow.js';

export interface EndorsementRow {
  readonly id: string;
  readonly application_id: string;
  /** The member; after a merger the organisation that it became. */
  readonly organisation_id: string;
  readonly status: EndorsementState;
  readonly statement: string | null;
  readonly requested_by: string | null;
  readonly requested_at: Date;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly version: number;
}

const COLUMNS = `e.id, e.application_id, coalesce(o.merged_into_id, o.id) as organisation_id, e.status, e.statement,
  e.requested_by, e.requested_at, e.answered_by, e.answered_at, e.withdrawn_at, e.version`;
const TABLES = 'endorsement e join organisation o on o.id = e.organisation_id';
const BY_IDS = statement<EndorsementRow>(`select ${COLUMNS} from ${TABLES} where e.id = any($1::uuid[])`);
const OF_APPLICATIONS = statement<EndorsementRow>(`
  select ${COLUMNS} from ${TABLES} where e.application_id = any($1::uuid[]) order by e.application_id, e.id`);
const ANSWER = statement(`
  update endorsement set status = $2, statement = $3, answered_by = $4, answered_at = $5, version = version + 1
  where id = $1`);
const WITHDRAW = statement(`
  update endorsement set status = 'WITHDRAWN', withdrawn_at = $2, version = version + 1 where id = $1`);

@Injectable()
export class EndorsementRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  byIds(ids: readonly string[]): Promise<EndorsementRow[]> {
    return this.database.all(BY_IDS, [ids]);
  }

  /** In the order of asking, by the uuid of the application. */
  async ofApplications(ids: readonly string[]): Promise<Map<string, EndorsementRow[]>> {
    return rowsBy(await this.database.all(OF_APPLICATIONS, [ids]), row => row.application_id);
  }

  async request(applicationId: string, organisationId: string, by: string | null): Promise<string> {
    const id = newUuid();
    const row = { id, application_id: applicationId, organisation_id: organisationId, requested_by: by };
    await this.database.insert('endorsement', { ...row, requested_at: this.clock.now() });
    return id;
  }

  async answer(id: string, status: 'GIVEN' | 'DECLINED', text: string | null, by: string | null): Promise<void> {
    await this.database.write(ANSWER, [id, status, text, by, this.clock.now()]);
  }

  async withdraw(id: string): Promise<void> {
    await this.database.write(WITHDRAW, [id, this.clock.now()]);
  }
}
