/** What each item of `publishMany` can come to. */
import { PUBLISH_OUTCOMES } from '../domain/publish-outcome.js';

export const PUBLISH_MANY_OUTCOMES = {
  ...PUBLISH_OUTCOMES,
  REFUSED: 'Nothing was done: the violations or the guards say why. The other items are not concerned.',
} as const;
/** One of {@link PUBLISH_MANY_OUTCOMES}. */
export type PublishManyOutcome = keyof typeof PUBLISH_MANY_OUTCOMES;
