/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, Refused } from '../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../core/workflow/index.js';

const blocked = (code: string, message: string) => () => new Refused(new GuardFailed([describeGuard(code, message)]));

export const BALLOT_CONSTRAINTS: ConstraintMeanings = {
  ballot_one_running: blocked('BALLOT_RUNNING', 'Another ballot on the same thing is under way.'),
  ballot_one_successor: blocked('ALREADY_REPEATED', 'There is such a ballot already.'),
};

export const PROXY_CONSTRAINTS: ConstraintMeanings = {
  proxy_given_once: blocked('PROXY_GIVEN', 'Your organisation has given a proxy for this summit already.'),
  proxy_slot: blocked('PROXY_CAP_REACHED', 'The organisation holds as many proxies as the rules allow.'),
};
