/** Who may call the root fields of this module at all. For which organisation is in the policies. */
import type { Grant } from '../../../core/access/index.js';

/** Share programmes and resources: officers any, members their own. */
export const SHARE: Grant = {
  name: 'programme:share',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'EDITOR'],
};

/** Record how the own organisation uses a programme, and ask for translations. Officers do it for any. */
export const ADOPT: Grant = {
  name: 'adoption:record',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'CONTACT', 'EDITOR'],
};

/** Enter what is known of a use in the past. */
export const RECORD_ADOPTION: Grant = { name: 'adoption:enter', officers: ['OFFICER', 'ADMIN'] };

/** Read who asks for which translation. */
export const READ_REQUESTS: Grant = {
  name: 'translationRequest:read',
  officers: ['OFFICER', 'ADMIN', 'BOARD', 'AUDITOR'],
};
