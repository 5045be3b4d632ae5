/** From a row to the model. The one place where rows become public. */
import { idOf } from '../../core/ids/index.js';
import { File } from './contract/file.model.js';
import type { FileFacts } from './domain/file.policy.js';
import type { FileRow } from './persistence/file.rows.js';

/** @param row a file that the caller may read */
export function toFile(row: FileRow): File {
  return Object.assign(new File(), {
    id: idOf('File', row.id),
    organisationUuid: row.organisation_id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    // Until the bytes are here it is what somebody said.
    sha256: row.state === 'PENDING' ? null : row.sha256,
    visibility: row.visibility,
    state: row.state,
    kept: row.kept,
    version: row.version,
    createdAt: row.created_at,
  });
}

/** What the policy looks at. */
export const factsOf = ({ organisation_id, visibility, state, kept, reader_ids }: FileRow): FileFacts => ({
  organisationId: organisation_id,
  visibility,
  state,
  kept,
  readerIds: reader_ids,
});
