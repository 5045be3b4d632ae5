/** What broken constraints of the table of letters mean to a caller. */
import { type ConstraintMeanings, NotFound, Refused } from '../../../../core/errors/index.js';
import { describeGuard, GuardFailed } from '../../../../core/workflow/index.js';

/** Blocks a request. */
export const letterExists = (): Refused =>
  new Refused(
    new GuardFailed([
      describeGuard('LETTER_EXISTS', 'The delegate has a letter already: have that one replaced, or wait for it.'),
    ]),
  );

export const VISA_CONSTRAINTS: ConstraintMeanings = {
  visa_letter_open: letterExists,
  visa_letter_person_id_fkey: () => new NotFound('Person'),
  visa_letter_replacement: () =>
    new Refused(
      new GuardFailed([
        describeGuard('REPLACEMENT_ASKED', 'Another letter in the place of this one was asked for already.'),
      ]),
    ),
};
