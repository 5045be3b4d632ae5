/** Who may call the root fields of register imports. */
import { byId, input, nobodys, OFFICERS, type Row } from './row.js';

const IMPORT = nobodys('import');
const READERS: Row['letIn'] = [...OFFICERS, 'auditor'];

const act = (field: string): Row => ({
  sample: `${field}(id: "${IMPORT}", expectedVersion: 1) { __typename }`,
  letIn: OFFICERS,
});

export const QUERIES: Readonly<Record<string, Row>> = {
  registerImport: { sample: byId('registerImport', IMPORT), letIn: READERS },
  registerImports: { sample: 'registerImports { nodes { id } }', letIn: READERS },
  registerImportRows: { sample: `registerImportRows(importId: "${IMPORT}") { nodes { line } }`, letIn: READERS },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  uploadRegister: {
    sample: 'uploadRegister(input: $input) { __typename }',
    ...input('UploadRegisterInput', { fileName: 'a.csv', contentBase64: 'YQ==', source: 'A' }),
    letIn: OFFICERS,
  },
  tryRegisterImport: act('tryRegisterImport'),
  confirmRegisterImport: act('confirmRegisterImport'),
  discardRegisterImport: act('discardRegisterImport'),
};
