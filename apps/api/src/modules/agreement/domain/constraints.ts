/** What broken constraints of this module mean. */
import { type ConstraintMeanings, Refused } from '../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../core/workflow/index.js';
import { noSuccessor } from './mou.guards.js';

export const AGREEMENT_CONSTRAINTS: ConstraintMeanings = {
  mou_one_successor: () => new Refused(new GuardFailed([describeGuard(noSuccessor.code, noSuccessor.message)])),
};
