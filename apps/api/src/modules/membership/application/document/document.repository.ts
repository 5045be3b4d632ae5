/** Documents of applications: every version of each, and what the board does without. */
import { Injectable } from '@nestjs/common';
import type { DocumentType, WaiverStatus, WaiverSubject } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';

export interface DocumentRow {
  readonly id: string;
  readonly application_id: string;
  readonly type: DocumentType;
  readonly language: string;
  readonly translation_of: string | null;
  readonly supersedes_id: string | null;
  readonly superseded: boolean;
  readonly file_id: string;
  readonly status: 'RECEIVED' | 'ACCEPTED' | 'REFUSED';
  readonly expires_on: string | null;
  readonly remark: string | null;
  readonly added_by: string | null;
  readonly added_at: Date;
  readonly checked_at: Date | null;
  readonly version: number;
}

export interface WaiverRow {
  readonly id: string;
  readonly application_id: string;
  readonly subject: WaiverSubject;
  readonly code: string;
  readonly status: WaiverStatus;
  readonly reason: string;
  readonly proposed_by: string | null;
  readonly proposed_at: Date;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
}

const COLUMNS = `d.id, d.application_id, d.type, d.language, d.translation_of, d.supersedes_id, d.file_id, d.status,
  d.expires_on, d.remark, d.added_by, d.added_at, d.checked_at, d.version,
  exists (select from application_document n where n.supersedes_id = d.id) as superseded`;
const BY_IDS = statement<DocumentRow>(`select ${COLUMNS} from application_document d where d.id = any($1::uuid[])`);
const OF_APPLICATIONS = statement<DocumentRow>(`
  select ${COLUMNS} from application_document d where d.application_id = any($1::uuid[]) order by d.application_id, d.id`);
const CHECK = statement(`
  update application_document set status = $2, remark = $3, checked_by = $4, checked_at = $5, version = version + 1
  where id = $1`);

const WAIVER_COLUMNS =
  'id, application_id, subject, code, status, reason, proposed_by, proposed_at, decided_by, decided_at';
const WAIVERS = statement<WaiverRow>(`
  select ${WAIVER_COLUMNS} from application_waiver where application_id = any($1::uuid[]) order by application_id, id`);
const DECIDE_PROPOSED = statement<{ id: string }>(`
  update application_waiver set status = $4, decided_by = $5, decided_at = $6, reason = $7
  where application_id = $1 and subject = $2 and code = $3 and status = 'PROPOSED' returning id`);

@Injectable()
export class DocumentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, DocumentRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** All versions of all documents, the oldest first, by the uuid of the application. */
  async ofApplications(ids: readonly string[]): Promise<Map<string, DocumentRow[]>> {
    return rowsBy(await this.database.all(OF_APPLICATIONS, [ids]), row => row.application_id);
  }

  async insert(
    row: Pick<
      DocumentRow,
      | 'application_id'
      | 'type'
      | 'language'
      | 'translation_of'
      | 'supersedes_id'
      | 'file_id'
      | 'expires_on'
      | 'added_by'
    >,
  ): Promise<string> {
    const id = newUuid();
    await this.database.insert('application_document', { id, ...row, added_at: this.clock.now() });
    return id;
  }

  /** Records how the secretariat found a document of a locked application. */
  async check(id: string, status: 'ACCEPTED' | 'REFUSED', remark: string | null, by: string | null): Promise<void> {
    await this.database.write(CHECK, [id, status, remark, by, this.clock.now()]);
  }

  /** In the order of proposing, by the uuid of the application. */
  async waivers(ids: readonly string[]): Promise<Map<string, WaiverRow[]>> {
    return rowsBy(await this.database.all(WAIVERS, [ids]), row => row.application_id);
  }

  async proposeWaiver(
    waiver: Pick<WaiverRow, 'application_id' | 'subject' | 'code' | 'reason' | 'proposed_by'>,
  ): Promise<void> {
    await this.database.insert('application_waiver', { id: newUuid(), ...waiver, proposed_at: this.clock.now() });
  }

  /** Decides on a proposed waiver, or on one that nobody had proposed. */
  async decideWaiver(
    waiver: Pick<WaiverRow, 'application_id' | 'subject' | 'code' | 'reason'>,
    granted: boolean,
    by: string | null,
  ): Promise<void> {
    const { application_id, subject, code, reason } = waiver;
    const [status, now] = [granted ? 'GRANTED' : 'REJECTED', this.clock.now()];
    const decided = await this.database.write(DECIDE_PROPOSED, [
      application_id,
      subject,
      code,
      status,
      by,
      now,
      reason,
    ]);
    if (decided.length > 0) return;
    const decision = { status, decided_by: by, decided_at: now };
    await this.database.insert('application_waiver', {
      id: newUuid(),
      ...waiver,
      proposed_by: by,
      proposed_at: now,
      ...decision,
    });
  }
}
