/** Who may call the root fields of this module at all. Which memorandum they may touch is in mou.workflow.ts. */
import type { Grant } from '../../../core/access/index.js';

/** Enter memoranda that were signed outside the service; record what parties did on paper. */
export const RECORD_MOU: Grant = { name: 'mou:record', officers: ['OFFICER', 'ADMIN'] };

/** Write memoranda and what is promised in them. */
export const DRAFT_MOU: Grant = {
  name: 'mou:draft',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'VOTING_DELEGATE', 'CONTACT'],
};

/** Say in the name of a party what becomes of a text: accept it, open it again, give it up, review it. */
export const DECIDE_MOU: Grant = {
  name: 'mou:decide',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'VOTING_DELEGATE'],
};

/** Sign. A key never does. */
export const SIGN_MOU: Grant = {
  name: 'mou:sign',
  officers: ['LEGAL_SIGNATORY'],
  representatives: ['LEGAL_SIGNATORY'],
};

/** Give notice in the name of a party; admins also record the notice of another one. */
export const END_MOU: Grant = {
  name: 'mou:end',
  officers: ['LEGAL_SIGNATORY', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'VOTING_DELEGATE'],
};
