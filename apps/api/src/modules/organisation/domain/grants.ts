/** Who may call the mutations of this module at all. Which organisation they may touch is in organisation.policy.ts. */
import type { Grant } from '../../../core/access/index.js';

/** Enter an organisation into the register. */
export const REGISTER: Grant = { name: 'organisation:register', officers: ['OFFICER', 'ADMIN'] };

/** Edit the profile of an organisation: officers any, others their own. */
export const EDIT: Grant = {
  name: 'organisation:edit',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'EDITOR'],
  keyScope: 'ORGANISATION_WRITE',
};

/** Change what the network relies on: names, relations, dissolution. */
export const MAINTAIN: Grant = { name: 'organisation:maintain', officers: ['OFFICER', 'ADMIN'] };

/** Propose that two records are one organisation. */
export const PROPOSE_DUPLICATE: Grant = { name: 'duplicate:propose', officers: ['OFFICER', 'ADMIN'] };

/** Decide on a proposal: an admin, and not the one who made it. */
export const DECIDE_DUPLICATE: Grant = { name: 'duplicate:decide', officers: ['ADMIN'] };

/** Read proposals. */
export const READ_DUPLICATES: Grant = { name: 'duplicate:read', officers: ['OFFICER', 'ADMIN', 'AUDITOR'] };
