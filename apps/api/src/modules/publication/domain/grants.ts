/** Who may call the mutations of this module at all. For which organisation is in publication.policy.ts. */
import type { Grant } from '../../../core/access/index.js';

/** Publish under the name of the organisation for which one acts. */
export const PUBLISH: Grant = {
  name: 'publication:publish',
  officers: ['OFFICER', 'ADMIN'],
  representatives: ['HEAD', 'EDITOR'],
  keyScope: 'PUBLICATION_WRITE',
};

/** Decide what comes into the network's stream. */
export const REVIEW: Grant = { name: 'publication:review', officers: ['OFFICER', 'ADMIN'] };
