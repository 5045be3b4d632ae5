/** Who may ask for tasks at all. Whose tasks they get is in task.policy.ts. */
import { MANDATE_ROLES, type MandateRole } from '@kurultai/schema';
import type { Grant } from '../../../core/access/index.js';

const EVERY_ROLE = Object.keys(MANDATE_ROLES) as MandateRole[];

/** Read what waits for the organisation or the role in which one acts: persons only, for keys do no tasks. */
export const READ_TASKS: Grant = { name: 'task:read', officers: EVERY_ROLE, representatives: EVERY_ROLE };
