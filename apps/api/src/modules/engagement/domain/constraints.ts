/** What broken constraints of this module's tables mean to a caller. */
import { type ConstraintMeanings, InputInvalid } from '../../../core/errors/index.js';

export const ENGAGEMENT_CONSTRAINTS: ConstraintMeanings = {
  engagement_slug: () => InputInvalid.at('slug', 'slugOnce', 'Another engagement has this slug.'),
};
