// Agreements between organisations: memoranda of understanding.

/** Where a memorandum stands. */
export const MOU_STATUSES = {
  IN_FORCE: 'Every party signed it, and it has effect.',
  EXPIRED: 'Its time is over, and it was not renewed.',
  TERMINATED: 'It was ended before its time.',
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
