/** Messages of cases: insert-only. */
import { Injectable } from '@nestjs/common';
import type { MessageVisibility } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';

export interface MessageRow {
  readonly id: string;
  readonly application_id: string;
  readonly visibility: MessageVisibility;
  readonly text: string;
  readonly file_ids: readonly string[];
  readonly author_id: string | null;
  readonly organisation_id: string | null;
  readonly written_at: Date;
}

const COLUMNS = 'id, application_id, visibility, text, file_ids, author_id, organisation_id, written_at';
const BY_IDS = statement<MessageRow>(`select ${COLUMNS} from application_message where id = any($1::uuid[])`);
const OF_APPLICATIONS = statement<MessageRow>(`
  select found.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select ${COLUMNS} from application_message where application_id = wanted.id and (visibility = 'APPLICANT' or $2)
    order by id desc limit $3) found order by found.id desc`);

/** How many messages of one application are listed at most. */
export const MESSAGES_LISTED = 200;

@Injectable()
export class MessageRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<MessageRow[]> {
    return this.database.all(BY_IDS, [ids]);
  }

  /** The newest of each application, the newest first. */
  async ofApplications(ids: readonly string[], internal: boolean): Promise<Map<string, MessageRow[]>> {
    const rows = await this.database.all(OF_APPLICATIONS, [ids, internal, MESSAGES_LISTED]);
    return rowsBy(rows, row => row.application_id);
  }

  async insert(row: Omit<MessageRow, 'id' | 'written_at'>): Promise<string> {
    const id = newUuid();
    await this.database.insert('application_message', { id, ...row, written_at: this.clock.now() });
    return id;
  }
}
