// The vocabulary of visa invitation letters.

/** What an invited person travels to. */
export const VISA_EVENT_TYPES = {
  SUMMIT: 'A summit of the network; the person is a delegate.',
  STUDY_VISIT: 'A study visit.',
  TRAINING: 'A training.',
} as const;
/** One of {@link VISA_EVENT_TYPES}. */
export type VisaEventType = keyof typeof VISA_EVENT_TYPES;

/** Where a visa letter stands. */
export const VISA_LETTER_STATES = {
  REQUESTED: 'Asked for; the data of the travel document are missing.',
  DATA_COMPLETE: 'The data of the travel document are here; a second person of the secretariat decides.',
  APPROVED: 'Two persons of the secretariat agree; it will be issued.',
  ISSUED: 'Issued under a number. Its text never changes.',
  SUPERSEDED: 'Another letter took its place.',
  REVOKED: 'Taken back by the secretariat.',
  REFUSED: 'Not granted, for a reason that is given.',
  WITHDRAWN: 'Not wanted any more.',
} as const;
/** One of {@link VISA_LETTER_STATES}. */
export type VisaLetterState = keyof typeof VISA_LETTER_STATES;

/** The states in which a letter is being worked on. */
export const OPEN_VISA_LETTER_STATES = ['REQUESTED', 'DATA_COMPLETE', 'APPROVED'] as const satisfies VisaLetterState[];

/** What came of it at the consulate. */
export const VISA_OUTCOMES = {
  VISA_GRANTED: 'The visa was granted in time.',
  VISA_REFUSED: 'The visa was refused.',
  VISA_LATE: 'The visa came too late, or no answer came in time.',
} as const;
/** One of {@link VISA_OUTCOMES}. */
export type VisaOutcome = keyof typeof VISA_OUTCOMES;

/** What anybody with the code of a letter learns of it. */
export const VISA_VERIFICATION_STATUSES = {
  VALID: 'The letter was issued and is valid.',
  REVOKED: 'The letter is not valid any more.',
} as const;
/** One of {@link VISA_VERIFICATION_STATUSES}. */
export type VisaVerificationStatus = keyof typeof VISA_VERIFICATION_STATUSES;

/** What stood between people and their visas. */
export const VISA_OBSTACLE_KINDS = {
  NO_APPOINTMENT: 'No appointment could be had in time.',
  NO_CONSULATE: 'The next consulate is in another country.',
  DOCUMENTS_ASKED: 'Papers were asked for that could not be had.',
  COST: 'Fees and journeys were too dear.',
  LATE_DECISION: 'The answer came too late, or not at all.',
  REFUSAL: 'The visa was refused.',
  OTHER: 'Something else.',
} as const;
/** One of {@link VISA_OBSTACLE_KINDS}. */
export type VisaObstacleKind = keyof typeof VISA_OBSTACLE_KINDS;

/** Figures that are shown outside the secretariat hide a count above nothing and below this: it might be known who it was. */
export const VISA_SMALLEST_COUNT = 3;
