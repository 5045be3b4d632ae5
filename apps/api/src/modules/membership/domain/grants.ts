/** Who may call the root fields of this module at all. What they may touch is in the policies and the tables of states. */
import type { Grant } from '../../../core/access/index.js';

/** Act as the board: suspend, lift, open and withdraw sanction cases. */
export const BOARD_ACT: Grant = { name: 'membership:board', officers: ['BOARD'] };

/** Keep the membership: standing, lapse, dissolution, hearings. */
export const KEEP_MEMBERSHIP: Grant = { name: 'membership:keep', officers: ['OFFICER', 'ADMIN'] };

/** Enter what was decided elsewhere, and correct the ledger. */
export const CORRECT_MEMBERSHIP: Grant = { name: 'membership:correct', officers: ['ADMIN'] };

/** Leave the network, and take that back: the legal signatory of the organisation itself. */
export const RESIGN: Grant = { name: 'membership:resign', representatives: ['LEGAL_SIGNATORY'] };

/** Answer a notice, and appeal: those who speak for the organisation. Keys never do. */
export const DEFEND: Grant = { name: 'sanction:defend', representatives: ['HEAD', 'LEGAL_SIGNATORY'] };

/** Read sanction cases: the secretariat's readers all, a representative those of the own organisation. */
export const READ_CASES: Grant = {
  name: 'sanction:read',
  officers: ['OFFICER', 'ADMIN', 'BOARD', 'AUDITOR'],
  representatives: ['HEAD', 'LEGAL_SIGNATORY'],
};

/** Lead a sanction case to its hearing. */
export const LEAD_CASE: Grant = { name: 'sanction:lead', officers: ['OFFICER', 'ADMIN', 'BOARD'] };
