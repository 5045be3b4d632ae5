// Joint funding: calls of funders, and what consortia apply for.

/** Where an application for funding stands. */
export const FUNDING_APPLICATION_STATES = {
  IDEA: 'Somebody thinks of it.',
  CONSORTIUM_BUILDING: 'Partners are looked for and asked for their mandates.',
  DRAFTING: 'It is being written.',
  INTERNAL_REVIEW: 'Others read it before it goes out.',
  READY: 'Everything is there: it can be submitted.',
  SUBMITTED: 'It lies with the funder.',
  RESERVE: 'The funder keeps it on a reserve list.',
  GRANTED: 'The funder grants it.',
  REJECTED: 'The funder does not grant it.',
  RUNNING: 'The project runs.',
  CLOSED: 'The project is over.',
  ABANDONED: 'It was given up before it was submitted.',
} as const;
/** One of {@link FUNDING_APPLICATION_STATES}. */
export type FundingApplicationState = keyof typeof FUNDING_APPLICATION_STATES;

/** As what an organisation is in a consortium. */
export const CONSORTIUM_ROLES = {
  COORDINATOR: 'It applies for all of them, and answers to the funder.',
  PARTNER: 'It works and spends.',
  ASSOCIATED: 'It takes part without money of the grant of its own.',
} as const;
/** One of {@link CONSORTIUM_ROLES}. */
export type ConsortiumRole = keyof typeof CONSORTIUM_ROLES;

/** What a call says of organisations outside its eligible countries. */
export const THIRD_COUNTRY_RULES = {
  EXCLUDED: 'They cannot take part.',
  ASSOCIATED_ONLY: 'They can be associated, without money of the grant.',
  NO_COORDINATOR: 'They can be partners, but not coordinate.',
  ALLOWED: 'They take part like the others.',
} as const;
/** One of {@link THIRD_COUNTRY_RULES}. */
export type ThirdCountryRule = keyof typeof THIRD_COUNTRY_RULES;

/** By which identifier a funder knows each organisation of a consortium. */
export const PARTICIPANT_IDENTIFIERS = {
  NONE: 'By none.',
  PIC: 'By its participant identification code: nine digits.',
  OID: 'By its organisation id: E and eight or nine digits.',
  EITHER: 'By one of the two.',
} as const;
/** One of {@link PARTICIPANT_IDENTIFIERS}. */
export type ParticipantIdentifier = keyof typeof PARTICIPANT_IDENTIFIERS;
