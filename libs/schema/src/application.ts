// The vocabulary of applications: how an organisation asks to become a member, and what is written down about it.

/** Where an application stands. */
export const APPLICATION_STATES = {
  DRAFT: 'The applicant is writing it.',
  SUBMITTED: 'It was handed in and waits for the formal check.',
  INFO_REQUESTED: 'The secretariat asked for something; the applicant answers by a due day.',
  SCREENING: 'The board looks into it.',
  RECOMMENDED: 'The board recommends to admit the applicant.',
  NOT_RECOMMENDED: 'The board recommends to refuse it.',
  ON_AGENDA: 'The members vote on it.',
  DEFERRED: 'It is put off. It stays open and can be taken up again.',
  ADMITTED: 'The applicant was admitted.',
  REFUSED: 'The members refused it.',
  WITHDRAWN: 'The applicant took it back.',
  LAPSED: 'The applicant did not answer in time.',
} as const;
/** One of {@link APPLICATION_STATES}. */
export type ApplicationState = keyof typeof APPLICATION_STATES;

/** The states in which a case is closed. In all others it is open, and an organisation has at most one that is open. */
export const CLOSED_APPLICATION_STATES = [
  'ADMITTED',
  'REFUSED',
  'WITHDRAWN',
  'LAPSED',
] as const satisfies readonly ApplicationState[];

/** What an application asks for. */
export const APPLICATION_KINDS = {
  ADMISSION: 'To become a member.',
  CATEGORY_CHANGE: 'To move into a higher category of members.',
  READMISSION: 'To become a member again after an exclusion.',
} as const;
/** One of {@link APPLICATION_KINDS}. */
export type ApplicationKind = keyof typeof APPLICATION_KINDS;

/** The questions of the application form. */
export const APPLICATION_QUESTIONS = {
  AIMS: 'What the organisation works for.',
  ACTIVITIES: 'What it does, for whom and where.',
  REASONS: 'Why it wants to join, and what it will contribute.',
  STRUCTURE: 'How it is led, and whom it represents.',
} as const;
/** One of {@link APPLICATION_QUESTIONS}. */
export type ApplicationQuestion = keyof typeof APPLICATION_QUESTIONS;

/** The questions without whose answers no application is handed in. */
export const REQUIRED_QUESTIONS = ['AIMS', 'ACTIVITIES', 'REASONS'] as const satisfies readonly ApplicationQuestion[];

/** What a document of an application is. */
export const DOCUMENT_TYPES = {
  STATUTES: 'The statutes of the organisation.',
  REGISTRATION: 'The proof that it is registered.',
  ANNUAL_REPORT: 'A report on its activities in one year.',
  ACCOUNTS: 'Its accounts of one year.',
  BOARD_RESOLUTION: 'The resolution of its board to apply.',
  BOARD_LIST: 'The list of its board members.',
  MOTIVATION: 'A letter that says why it applies.',
  CODE_OF_CONDUCT: 'Its code of conduct, or the signed one of the network.',
  SAFEGUARDING: 'Its rules for the protection of children and adults at risk.',
} as const;
/** One of {@link DOCUMENT_TYPES}. */
export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** Where a document of the checklist stands. */
export const DOCUMENT_STATUSES = {
  MISSING: 'It was not handed in yet.',
  RECEIVED: 'It is here and was not checked yet.',
  ACCEPTED: 'The secretariat checked and accepted it.',
  REFUSED: 'The secretariat checked it and needs another one.',
  WAIVED: 'The board does without it, for a reason that is on record.',
  EXPIRED: 'It was accepted or received and is no longer valid.',
} as const;
/** One of {@link DOCUMENT_STATUSES}. */
export type DocumentStatus = keyof typeof DOCUMENT_STATUSES;

/** Where an endorsement stands. */
export const ENDORSEMENT_STATUSES = {
  REQUESTED: 'The member was asked and has not answered.',
  GIVEN: 'The member endorses the applicant.',
  DECLINED: 'The member does not endorse the applicant.',
  WITHDRAWN: 'The member took its endorsement back.',
  INVALID: 'It was given, and does not count: the member may not endorse as it stands.',
} as const;
/** One of {@link ENDORSEMENT_STATUSES}. */
export type EndorsementStatus = keyof typeof ENDORSEMENT_STATUSES;

/** Why an endorsement that was given does not count. */
export const ENDORSEMENT_FAULTS = {
  NOT_ACTIVE: 'The endorser is not an active member.',
  NO_RIGHT: 'The category of the endorser does not give the right to endorse.',
  NOT_IN_GOOD_STANDING: 'The endorser is not in good standing.',
  OWN_APPLICATION: 'The endorser is the applicant itself.',
  CIRCULAR: 'The applicant endorses the endorser at the same summit.',
} as const;
/** One of {@link ENDORSEMENT_FAULTS}. */
export type EndorsementFault = keyof typeof ENDORSEMENT_FAULTS;

/** How the board found a criterion. */
export const CRITERION_RESULTS = {
  MET: 'The applicant fulfils it.',
  WAIVED: 'The applicant does not fulfil it, and the board does without it for a reason that is on record.',
  UNMET: 'The applicant does not fulfil it.',
} as const;
/** One of {@link CRITERION_RESULTS}. */
export type CriterionResult = keyof typeof CRITERION_RESULTS;

/** What the dates on record say about a criterion of existence. */
export const CRITERION_HINTS = {
  MET: 'By the dates on record it is fulfilled.',
  UNMET: 'By the dates on record it is not fulfilled.',
  CANNOT_BE_DECIDED: 'The dates on record are not precise enough to tell.',
} as const;
/** One of {@link CRITERION_HINTS}. */
export type CriterionHint = keyof typeof CRITERION_HINTS;

/** What the board recommends. */
export const RECOMMENDATIONS = {
  ADMIT: 'To admit it in the category that it asked for.',
  ADMIT_AS_LOWER: 'To admit it in a lower category.',
  DEFER: 'To put it off.',
  REFUSE: 'To refuse it.',
} as const;
/** One of {@link RECOMMENDATIONS}. */
export type Recommendation = keyof typeof RECOMMENDATIONS;

/** Who reads a message of a case. */
export const MESSAGE_VISIBILITIES = {
  APPLICANT: 'The applicant and the secretariat.',
  INTERNAL: 'The secretariat only.',
} as const;
/** One of {@link MESSAGE_VISIBILITIES}. */
export type MessageVisibility = keyof typeof MESSAGE_VISIBILITIES;

/** What the board can do without. */
export const WAIVER_SUBJECTS = {
  DOCUMENT: 'A document of the checklist.',
  CRITERION: 'A criterion of admission.',
} as const;
/** One of {@link WAIVER_SUBJECTS}. */
export type WaiverSubject = keyof typeof WAIVER_SUBJECTS;

/** Where a waiver stands. */
export const WAIVER_STATUSES = {
  PROPOSED: 'The secretariat proposed it; the board has not decided.',
  GRANTED: 'The board does without it.',
  REJECTED: 'The board demands it.',
} as const;
/** One of {@link WAIVER_STATUSES}. */
export type WaiverStatus = keyof typeof WAIVER_STATUSES;
