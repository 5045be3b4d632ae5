// Agreements between organisations: memoranda of understanding.

/** Where a memorandum stands. */
export const MOU_STATUSES = {
  DRAFT: 'It is being written.',
  NEGOTIATION: 'The parties negotiate its text.',
  AGREED_TEXT: 'Every party accepted the same text. Nobody has signed it.',
  PARTLY_SIGNED: 'Some parties signed it, and others have not.',
  SIGNED: 'Every party signed it. The day from which it has effect is still to come.',
  IN_FORCE: 'Every party signed it, and it has effect.',
  UNDER_REVIEW: 'It has effect, and the parties look at whether it should stay as it is.',
  RENEWED: 'Another memorandum took its place.',
  EXPIRED: 'Its time is over, and it was not renewed.',
  TERMINATED: 'It was ended before its time.',
  ABANDONED: 'It was given up before every party had signed.',
} as const;
/** One of {@link MOU_STATUSES}. */
export type MouStatus = keyof typeof MOU_STATUSES;

/** Whether a memorandum binds in law. */
export const MOU_BINDINGS = {
  NON_BINDING: 'It says what the parties mean to do.',
  BINDING: 'It is a contract.',
} as const;
/** One of {@link MOU_BINDINGS}. */
export type MouBinding = keyof typeof MOU_BINDINGS;

/** What happens at the end of the term of a memorandum. */
export const MOU_RENEWAL_KINDS = {
  NONE: 'Nothing is agreed, or known: it ends.',
  EXPLICIT: 'It ends, unless the parties agree on another term.',
  TACIT: 'Another term begins by itself, unless a party gave notice in time.',
} as const;
/** One of {@link MOU_RENEWAL_KINDS}. */
export type MouRenewalKind = keyof typeof MOU_RENEWAL_KINDS;

/** How a memorandum was signed. */
export const SIGNATURE_METHODS = {
  WET_INK_SCAN: 'On paper, of which a scan was made.',
  ELECTRONIC: 'By a declaration here, or by an electronic signature.',
  IN_PERSON: 'On paper, in the presence of the others.',
} as const;
/** One of {@link SIGNATURE_METHODS}. */
export type SignatureMethod = keyof typeof SIGNATURE_METHODS;

/** What a party gives notice of. */
export const MOU_NOTICE_KINDS = {
  TERMINATION: 'It ends the memorandum before its time.',
  NON_RENEWAL: 'It lets the memorandum end with its current term.',
} as const;
/** One of {@link MOU_NOTICE_KINDS}. */
export type MouNoticeKind = keyof typeof MOU_NOTICE_KINDS;

/** What those who look after a memorandum should see at once. */
export const MOU_BADGES = {
  ENDS_SOON: 'It ends within 90 days, and nothing takes its place.',
  NOTICE_DUE: 'Another term begins by itself unless a party gives notice within 90 days.',
  RENEWS: 'The day for a notice has passed: another term begins by itself.',
  ENDED: 'It has ended, and nothing took its place.',
} as const;
/** One of {@link MOU_BADGES}. */
export type MouBadge = keyof typeof MOU_BADGES;

/** Where what a party promised stands. */
export const COMMITMENT_STATES = {
  OPEN: 'It is still to be done.',
  FULFILLED: 'It was done, and there is evidence.',
  RELEASED: 'The other parties released its owner from it.',
  CLOSED: 'It ended with the memorandum.',
} as const;
/** One of {@link COMMITMENT_STATES}. */
export type CommitmentState = keyof typeof COMMITMENT_STATES;
