// Where a record comes from. Every record carries it and every list can filter by it.

/** Where a record comes from. A production network holds no FICTITIOUS record. */
export const PROVENANCES = {
  LIVE: 'Entered while it happened, by those whose act it was.',
  DOCUMENTED: 'Taken from a published source, which the record names.',
  RECORDED_RETROSPECTIVELY: 'Entered later by the secretariat, from its own papers.',
  STAGED: 'Real organisations in an event that was acted out to show how it would go.',
  FICTITIOUS: 'Made up for demonstrations and tests.',
} as const;
/** One of {@link PROVENANCES}. */
export type Provenance = keyof typeof PROVENANCES;
