/** Who may see and retry background jobs. */
import type { Grant } from '../../../core/access/index.js';

/** The secretariat that runs the daily business. */
export const WATCH_JOBS: Grant = { name: 'job:watch', officers: ['OFFICER', 'ADMIN'] };
