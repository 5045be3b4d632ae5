/** What this module tells others of. */

/** Outbox event: a decision that everybody may read was recorded. Data: `{ decision, number, subject }`. */
export const DECISION_RECORDED = 'decision.recorded';

/** Outbox event: a rule set was adopted. Data: `{ ruleSet, effectiveFrom }`. */
export const RULE_SET_ADOPTED = 'ruleSet.adopted';
