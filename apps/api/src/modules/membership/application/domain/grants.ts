/** Who may call the mutations of applications at all. Which case they may touch is in application.policy.ts. */
import type { Grant } from '../../../../core/access/index.js';

/** Start and prepare an application, answer requests for information; officers on behalf of the applicant. */
export const APPLY: Grant = {
  name: 'application:prepare',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT'],
};

/** Hand in, insist and take back: what binds the organisation. */
export const SUBMIT: Grant = {
  name: 'application:submit',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY'],
};

/** Check, circulate, schedule and reopen cases. */
export const HANDLE: Grant = { name: 'application:handle', officers: ['OFFICER', 'ADMIN'] };

/** Ask the applicant for information; propose to do without something. */
export const INQUIRE: Grant = { name: 'application:inquire', officers: ['OFFICER', 'ADMIN', 'BOARD'] };

/** Screen and recommend; do without a criterion or a document. */
export const SCREEN: Grant = { name: 'application:screen', officers: ['BOARD'] };

/** Record the board's decision to admit provisionally. */
export const ADMIT_PROVISIONALLY: Grant = { name: 'application:admit-provisionally', officers: ['BOARD', 'ADMIN'] };

/** Write messages in a case. */
export const CONVERSE: Grant = {
  name: 'application:converse',
  officers: ['OFFICER', 'ADMIN', 'BOARD'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT'],
};

/** Endorse an applicant in the name of a member. A key never does. */
export const ENDORSE: Grant = {
  name: 'endorsement:give',
  representatives: ['HEAD', 'VOTING_DELEGATE', 'LEGAL_SIGNATORY'],
};
