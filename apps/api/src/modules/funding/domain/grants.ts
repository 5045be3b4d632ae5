/** Who may call the root fields of joint funding at all. Which application they may touch is in the workflow. */
import type { Grant } from '../../../core/access/index.js';

/** Enter calls of funders, and applications of the past. */
export const RECORD_FUNDING: Grant = { name: 'funding:record', officers: ['OFFICER', 'ADMIN'] };

/** Prepare applications: those that the own organisation leads, or any for officers. */
export const PREPARE_FUNDING: Grant = {
  name: 'funding:prepare',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'CONTACT', 'EDITOR'],
};

/** Submit what binds the consortium, and tell what the funder decided. */
export const SUBMIT_FUNDING: Grant = {
  name: 'funding:submit',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY'],
};

/** Sign the mandate of a partner. Officers record one that was signed on paper. A key never does. */
export const SIGN_MANDATE: Grant = {
  name: 'funding:sign',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['LEGAL_SIGNATORY'],
};
