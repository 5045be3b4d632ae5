/** Who may call the root fields of engagements at all. Which engagement they may touch is in the workflow. */
import type { Grant } from '../../../core/access/index.js';

/** Record engagements, and carry them on: those of the own organisation, or any for officers. */
export const RECORD_ENGAGEMENTS: Grant = {
  name: 'engagement:record',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'CONTACT', 'EDITOR'],
};

/** Name engagements as evidence of the own application; officers on behalf of any applicant. */
export const CITE_ENGAGEMENTS: Grant = {
  name: 'engagement:cite',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT'],
};

/** Write notes that explain a country, an engagement, a programme or a topic. */
export const WRITE_CONTEXT: Grant = { name: 'context:write', officers: ['OFFICER', 'ADMIN'] };
