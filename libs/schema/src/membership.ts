// The states of a membership, as the directory shows and filters them.

/** How an organisation stands as a member. It is derived from recorded decisions, never set by hand. */
export const MEMBERSHIP_STATUSES = {
  NONE: 'It is not a member and has not been one.',
  PROVISIONAL: 'Admitted by the board, to be ratified at the next summit. It has no vote yet.',
  ACTIVE: 'A member.',
  SUSPENDED: 'A member whose rights rest for now.',
  LAPSED: 'Its term ended, or its dues stayed unpaid, and an officer confirmed it.',
  RESIGNED: 'It left by its own decision.',
  EXPELLED: 'It was excluded by a decision of the network.',
  DISSOLVED: 'It was a member until it ceased to exist.',
} as const;
/** One of {@link MEMBERSHIP_STATUSES}. */
export type MembershipStatus = keyof typeof MEMBERSHIP_STATUSES;
