/** Who may call the root fields of engagements at all. Which engagement they may touch is in the workflow. */
import type { Grant } from '../../../core/access/index.js';

/** Record engagements, and carry them on: those of the own organisation, or any for officers. */
export const RECORD_ENGAGEMENTS: Grant = {
  name: 'engagement:record',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'CONTACT', 'EDITOR'],
};
