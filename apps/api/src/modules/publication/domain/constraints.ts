/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, NotFound } from '../../../core/errors/index.js';

export const PUBLICATION_CONSTRAINTS: ConstraintMeanings = {
  publication_organisation_id_fkey: () => new NotFound('Organisation'),
};
