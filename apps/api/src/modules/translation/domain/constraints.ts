/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, Refused } from '../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../core/workflow/index.js';

const blocked = (code: string, message: string) => (): Refused =>
  new Refused(new GuardFailed([describeGuard(code, message)]));

export const TRANSLATION_CONSTRAINTS: ConstraintMeanings = {
  translation_one_open: blocked('TRANSLATION_EXISTS', 'There is a translation into this language already.'),
  glossary_term_once: blocked('TERM_EXISTS', 'The glossary has this term for this language already.'),
};
