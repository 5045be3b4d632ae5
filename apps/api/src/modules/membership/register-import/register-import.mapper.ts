/** From rows to models. Only readers of imports get this far. */
import { idOf } from '../../../core/ids/index.js';
import { RegisterImport, RegisterRowCounts } from './contract/register-import.model.js';
import { RegisterRow } from './contract/register-row.model.js';
import type { ImportedLine, RegisterImportRow } from './persistence/register-import.repository.js';

export const toRegisterImport = (row: RegisterImportRow): RegisterImport =>
  Object.assign(new RegisterImport(), {
    id: idOf('RegisterImport', row.id),
    uuid: row.id,
    state: row.state,
    fileName: row.file_name,
    sha256: row.sha256,
    encoding: row.encoding,
    source: row.source,
    rowCount: row.rows,
    counts: Object.assign(new RegisterRowCounts(), {
      create: row.creates,
      admit: row.admits,
      unchanged: row.unchanged,
      invalid: row.invalid,
    }),
    uploadedAt: row.uploaded_at,
    triedAt: row.tried_at,
    appliedAt: row.applied_at,
    version: row.version,
    uploadedByUuid: row.uploaded_by,
    confirmedByUuid: row.confirmed_by,
    decisionUuid: row.decision_id,
  });

export const toRegisterRow = ({ line, content, result, violations, organisation_id }: ImportedLine): RegisterRow =>
  Object.assign(new RegisterRow(), {
    line,
    cells: Object.entries(content).map(([column, text]) => ({ column, text })),
    result,
    violations: [...violations],
    organisationUuid: organisation_id,
  });
