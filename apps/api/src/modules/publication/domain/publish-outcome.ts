/** What publishing can come to, for a client that repeats itself. */
export const PUBLISH_OUTCOMES = {
  CREATED: 'It is new.',
  UPDATED: 'There was one with this external id; it says something else now.',
  UNCHANGED: 'There was one with this external id that says the same. Nothing was written.',
} as const;
/** One of {@link PUBLISH_OUTCOMES}. */
export type PublishOutcome = keyof typeof PUBLISH_OUTCOMES;
