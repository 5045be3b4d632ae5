/** Who may call the mutations of this module at all. */
import type { Grant } from '../../../core/access/index.js';

/** Draft rules, change a draft and finish it. */
export const DRAFT_RULES: Grant = { name: 'ruleSet:draft', officers: ['OFFICER', 'ADMIN'] };

/** Put a rule set in force that was decided on. */
export const ACTIVATE_RULES: Grant = { name: 'ruleSet:activate', officers: ['ADMIN'] };

/** Record a decision that was taken without a ballot of the service. */
export const RECORD_DECISION: Grant = { name: 'decision:record', officers: ['ADMIN'] };
