// What the count of a ballot comes to.

/** How a ballot ends. */
export const BALLOT_OUTCOMES = {
  ADOPTED: 'The quorum was there and the majority was reached. In an election, a candidate is elected.',
  REJECTED: 'The quorum was there and the majority was not reached. In an election, nobody is elected.',
  INQUORATE: 'The quorum was not there. Nothing was decided, neither for nor against.',
} as const;
/** One of {@link BALLOT_OUTCOMES}. */
export type BallotOutcomeCode = keyof typeof BALLOT_OUTCOMES;

/** Why a ballot with a quorum adopted nothing. */
export const REJECTION_REASONS = {
  MAJORITY: 'The votes for it are too few for the majority.',
  TIE: 'As many votes for as against; in an election, a tie for the first place.',
  NO_BASE: 'There is nothing that a majority could be counted of.',
  MINIMUM_YES: 'The votes are fewer than the fewest that the rule demands.',
} as const;
/** One of {@link REJECTION_REASONS}. */
export type RejectionReason = keyof typeof REJECTION_REASONS;
