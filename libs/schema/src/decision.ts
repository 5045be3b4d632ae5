// The vocabulary of decisions.

/** What came of a question that was put to a body. */
export const DECISION_OUTCOMES = {
  ADOPTED: 'The body said yes. Of an election: a candidate is elected.',
  REJECTED: 'The body said no.',
  INQUORATE: 'Too few were there: nothing is decided. It is no refusal.',
  DEFERRED: 'The body put it off.',
} as const;
/** One of {@link DECISION_OUTCOMES}. */
export type DecisionOutcome = keyof typeof DECISION_OUTCOMES;
