/** Requests for information: concrete items with a due day. */
import { Injectable } from '@nestjs/common';
import type { DocumentType } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, rowsBy, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';

export interface InformationItemRow {
  readonly position: number;
  readonly question: string;
  readonly documentType: DocumentType | null;
  readonly answer: string | null;
  readonly fileIds: readonly string[];
  /** An instant in ISO 8601. */
  readonly answeredAt: string | null;
}

export interface InformationRequestRow {
  readonly id: string;
  readonly application_id: string;
  readonly due_on: string;
  readonly note: string | null;
  readonly asked_by: string | null;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly ended_at: Date | null;
  readonly items: readonly InformationItemRow[];
}

const OF_APPLICATIONS = statement<InformationRequestRow>(`
  select r.id, r.application_id, r.due_on, r.note, r.asked_by, r.asked_at, r.answered_at, r.ended_at,
         (select json_agg(json_build_object('position', i.position, 'question', i.question, 'documentType', i.document_type,
                                            'answer', i.answer, 'fileIds', i.file_ids, 'answeredAt', i.answered_at)
                          order by i.position)
          from information_item i where i.request_id = r.id) as items
  from information_request r where r.application_id = any($1::uuid[]) order by r.application_id, r.id`);
const ANSWER_ITEM = statement<{ id: string }>(`
  update information_item i set answer = $3, file_ids = $4::uuid[], answered_by = $5, answered_at = $6
  from information_request r
  where r.id = i.request_id and r.application_id = $1 and r.answered_at is null and r.ended_at is null and i.position = $2
  returning i.id`);
const ANSWER = statement(`
  update information_request set answered_at = $2 where application_id = $1 and answered_at is null and ended_at is null`);

@Injectable()
export class InformationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The oldest first, by the uuid of the application. */
  async ofApplications(ids: readonly string[]): Promise<Map<string, InformationRequestRow[]>> {
    return rowsBy(await this.database.all(OF_APPLICATIONS, [ids]), row => row.application_id);
  }

  async ask(
    request: Pick<InformationRequestRow, 'application_id' | 'due_on' | 'note' | 'asked_by'>,
    items: readonly Pick<InformationItemRow, 'question' | 'documentType'>[],
  ): Promise<void> {
    const id = newUuid();
    await this.database.insert('information_request', { id, ...request, asked_at: this.clock.now() });
    for (const [index, { question, documentType }] of items.entries()) {
      await this.database.insert('information_item', {
        id: newUuid(),
        request_id: id,
        position: index + 1,
        question,
        document_type: documentType,
      });
    }
  }

  /** Answers an item of the open request. @returns false when it has no such item */
  async answerItem(
    applicationId: string,
    position: number,
    answer: { text: string; fileIds: readonly string[]; by: string | null },
  ): Promise<boolean> {
    const values = [applicationId, position, answer.text, answer.fileIds, answer.by, this.clock.now()];
    return (await this.database.write(ANSWER_ITEM, values)).length === 1;
  }

  /** Closes the open request as answered. */
  async answer(applicationId: string): Promise<void> {
    await this.database.write(ANSWER, [applicationId, this.clock.now()]);
  }
}
