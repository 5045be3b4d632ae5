// Engagements: how the network and others met, from a first enquiry to a conference.

/** What an engagement is. */
export const ENGAGEMENT_KINDS = {
  ENQUIRY: 'Somebody wrote or called for the first time.',
  STUDY_VISIT: 'People went to see the work of others.',
  CONFERENCE: 'Many came to speak and to listen.',
  STAKEHOLDER_MEETING: 'A meeting with an embassy, a ministry or another stakeholder.',
  TRAINING: 'People were trained.',
  WORKSHOP: 'A smaller group worked on a topic.',
  RESEARCH: 'A study that organisations made together.',
  ONLINE: 'A meeting over the network only.',
} as const;
/** One of {@link ENGAGEMENT_KINDS}. */
export type EngagementKind = keyof typeof ENGAGEMENT_KINDS;

/** Where an engagement stands. */
export const ENGAGEMENT_STATES = {
  PROPOSED: 'Somebody wants it.',
  PLANNED: 'It is being planned.',
  CONFIRMED: 'It will take place.',
  IN_PROGRESS: 'It takes place.',
  COMPLETED: 'It is over, and what came of it is written down.',
  CANCELLED: 'It does not take place.',
  POSTPONED: 'Put off; it will be planned again.',
} as const;
/** One of {@link ENGAGEMENT_STATES}. */
export type EngagementState = keyof typeof ENGAGEMENT_STATES;

/** What an organisation has to do with an engagement, beside hosting it. */
export const ENGAGEMENT_ROLES = {
  VISITOR: 'It came to visit.',
  PARTNER: 'It held it together with the host.',
  PARTICIPANT: 'It took part.',
} as const;
/** One of {@link ENGAGEMENT_ROLES}. */
export type EngagementRole = keyof typeof ENGAGEMENT_ROLES;

/** How exactly a number of people is known. */
export const COUNT_QUALIFIERS = {
  EXACT: 'They were counted.',
  ABOUT: 'As many, more or less.',
  MORE_THAN: 'At least one more than the number.',
  FEWER_THAN: 'At least one fewer than the number.',
} as const;
/** One of {@link COUNT_QUALIFIERS}. */
export type CountQualifier = keyof typeof COUNT_QUALIFIERS;

/** Why a person is named at an engagement. */
export const ATTENDANCE_BASES = {
  MANDATE: 'Acts for an organisation of the register; the name is read from there.',
  PUBLIC_ROLE: 'Holds a public office, and was there in it.',
  CONSENT: 'Agreed to be named. Only the secretariat reads it.',
} as const;
/** One of {@link ATTENDANCE_BASES}. */
export type AttendanceBasis = keyof typeof ATTENDANCE_BASES;
