/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, InputInvalid, NotFound } from '../../../core/errors/index.js';

const ageOrder = () => InputInvalid.at('input.ageTo', 'ageOrder', 'The age ends before it begins.');

export const RESOURCE_CONSTRAINTS: ConstraintMeanings = {
  programme_age_order: ageOrder,
  resource_age_order: ageOrder,
  programme_owner_id_fkey: () => new NotFound('Organisation'),
  adoption_place_id_fkey: () => new NotFound('Place'),
};
