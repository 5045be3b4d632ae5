/** Who may call the root fields of this module at all. */
import type { Grant } from '../../../core/access/index.js';

/** Enter memoranda that were signed outside the service. */
export const RECORD_MOU: Grant = { name: 'mou:record', officers: ['OFFICER', 'ADMIN'] };
