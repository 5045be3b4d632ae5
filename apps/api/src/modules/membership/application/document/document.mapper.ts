/** From rows of documents and waivers to models, for a reader of the application. */
import { type Audience, sees } from '../../../../core/access/index.js';
import { idOf } from '../../../../core/ids/index.js';
import { CIRCULATED_STATUSES, NEVER_CIRCULATED, statusOn } from '../domain/checklist.js';
import { ApplicationDocument, ApplicationWaiver } from './document.models.js';
import type { DocumentRow, WaiverRow } from './document.repository.js';

/** Members read what was circulated: the newest versions, without what stays with the secretariat. */
export function mayReadDocument(
  audience: Audience,
  circulated: boolean,
  { superseded, status, type }: Pick<DocumentRow, 'superseded' | 'status' | 'type'>,
): boolean {
  if (sees(audience, 'OWN')) return true;
  return (
    audience === 'MEMBER' &&
    circulated &&
    !superseded &&
    CIRCULATED_STATUSES.includes(status) &&
    !NEVER_CIRCULATED.includes(type)
  );
}

export function toDocument(audience: Audience, row: DocumentRow, today: string): ApplicationDocument {
  return Object.assign(new ApplicationDocument(), {
    id: idOf('ApplicationDocument', row.id),
    uuid: row.id,
    applicationUuid: row.application_id,
    fileUuid: row.file_id,
    type: row.type,
    language: row.language,
    status: statusOn({ status: row.status, expiresOn: row.expires_on }, today),
    expiresOn: row.expires_on,
    remark: sees(audience, 'OWN') ? row.remark : null,
    superseded: row.superseded,
    translationOfId: row.translation_of === null ? null : idOf('ApplicationDocument', row.translation_of),
    supersedesId: row.supersedes_id === null ? null : idOf('ApplicationDocument', row.supersedes_id),
    addedAt: row.added_at,
    checkedAt: row.checked_at,
    version: row.version,
  });
}

export function toWaiver(audience: Audience, row: WaiverRow): ApplicationWaiver {
  return Object.assign(new ApplicationWaiver(), {
    subject: row.subject,
    code: row.code,
    status: row.status,
    reason: sees(audience, 'SECRETARIAT') ? row.reason : null,
    proposedAt: row.proposed_at,
    decidedAt: row.decided_at,
  });
}
