/** Who may call the mutations of this module at all. What they may do to which object is in the workflows. */
import type { Grant } from '../../../core/access/index.js';

/** Prepare and run a summit. */
export const MANAGE: Grant = { name: 'summit:manage', officers: ['OFFICER', 'ADMIN'] };

/** Report the credentials of a summit, and decide on those of a delegation. */
export const CREDENTIALS: Grant = { name: 'credentials:decide', officers: ['RETURNING_OFFICER'] };

/** Lead the meeting through its agenda. */
export const LEAD: Grant = { name: 'agenda:lead', officers: ['OFFICER', 'ADMIN', 'RETURNING_OFFICER'] };

/** Register a delegation and change it: officers any, others their own. */
export const DELEGATE: Grant = {
  name: 'delegation:register',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT', 'VOTING_DELEGATE'],
};

/** Sign the credential of a delegation, or record one that was signed on paper. */
export const SIGN: Grant = {
  name: 'credentials:sign',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY'],
};

/** Act as a delegate, or for one. */
export const ATTEND: Grant = { name: 'presence:record', signedIn: true };

/** Read what would make the day fail. */
export const READ_READINESS: Grant = {
  name: 'summit:readiness',
  officers: ['OFFICER', 'ADMIN', 'BOARD', 'RETURNING_OFFICER', 'AUDITOR'],
};
