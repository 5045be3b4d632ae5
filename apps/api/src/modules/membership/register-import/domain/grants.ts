/** Who may call the mutations of a register import at all. */
import type { Grant } from '../../../../core/access/index.js';

/** Upload a register, try it, confirm or discard it: officers. That two of them are needed is in the workflow. */
export const IMPORT: Grant = { name: 'register:import', officers: ['OFFICER', 'ADMIN'] };

/** Read imports. */
export const READ_IMPORTS: Grant = { name: 'register:read', officers: ['OFFICER', 'ADMIN', 'AUDITOR'] };
