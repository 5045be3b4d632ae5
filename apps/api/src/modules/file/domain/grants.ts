/** Who may call the mutations of this module at all. Which file they may touch is in file.policy.ts. */
import type { Grant } from '../../../core/access/index.js';

/** Upload files for the own organisation, and remove them; officers remove any. */
export const WRITE: Grant = {
  name: 'file:write',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT', 'EDITOR', 'TRANSLATOR'],
  keyScope: 'FILE_WRITE',
};
