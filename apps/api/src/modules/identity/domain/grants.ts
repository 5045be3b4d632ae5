/** Who may call the mutations of this module at all. Whom they may touch is in identity.policy.ts. */
import type { Grant } from '../../../core/access/index.js';

/** Invite to a mandate, and revoke one: officers anywhere, heads in their own organisation. Keys never grant. */
export const GRANT_MANDATE: Grant = {
  name: 'mandate:grant',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD'],
};

/** Issue a code with which a person sets a new password. */
export const ISSUE_RESET: Grant = { name: 'password:issueReset', officers: ['OFFICER', 'ADMIN'] };

/** Erase a person who asks for it. */
export const ERASE_PERSON: Grant = { name: 'person:erase', officers: ['PRIVACY_OFFICER'] };

/** Create, rotate and revoke keys: officers and heads, each for their own organisation. */
export const MANAGE_KEYS: Grant = { name: 'apiKey:manage', officers: ['ADMIN'], representatives: ['HEAD'] };

/** Change one's own account. */
export const OWN_ACCOUNT: Grant = { name: 'account:own', signedIn: true };
