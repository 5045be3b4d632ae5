/** Who may call the root fields of visa letters at all. Which letter they may touch is in the workflow. */
import type { Grant } from '../../../../core/access/index.js';

/** Ask for a letter for a delegate of the own organisation. */
export const REQUEST: Grant = { name: 'visa:request', representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT'] };

/** Handle the letters of everybody. */
export const HANDLE: Grant = { name: 'visa:handle', officers: ['OFFICER', 'ADMIN'] };

/** Ask for another letter in the place of one, or withdraw one. */
export const MANAGE: Grant = {
  ...HANDLE,
  name: 'visa:manage',
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT'],
};

/** Do what concerns the own letter. Each letter is read and changed by those whom it concerns. */
export const CONCERNED: Grant = { name: 'visa:own', signedIn: true };

/** Read figures on visas. */
export const READ_EVIDENCE: Grant = { name: 'visa:evidence', officers: ['OFFICER', 'ADMIN', 'BOARD', 'AUDITOR'] };

/** Record obstacles on the way to visas. */
export const RECORD_OBSTACLES: Grant = { name: 'visa:obstacle', officers: ['OFFICER', 'ADMIN'] };
