/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';

export const MEMBERSHIP_CONSTRAINTS: ConstraintMeanings = {
  membership_organisation_id_fkey: () => new NotFound('Organisation'),
  membership_event_superseded_once: () => new Stale('The row of the ledger'),
  membership_event_entry_has_category: () =>
    InputInvalid.at('input.category', 'categoryNeeded', 'Whoever comes in, or moves, needs a category.'),
};
