/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, NotFound, Refused, Stale } from '../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../core/workflow/index.js';

export const RULE_SET_CONSTRAINTS: ConstraintMeanings = {
  // Two drafts of one code were begun at once, and one of them has the number.
  rule_set_code_version: () => new Stale('The list of versions'),
};

export const DECISION_CONSTRAINTS: ConstraintMeanings = {
  decision_organisation_id_fkey: () => new NotFound('Organisation'),
  decision_reverses_id_fkey: () => new NotFound('Decision'),
  decision_reverses_once: () =>
    new Refused(new GuardFailed([describeGuard('REVERSED_ALREADY', 'The decision was reversed already.')])),
};
