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

/** What happens to a membership. Each is one row of its ledger, which is never changed. */
export const MEMBERSHIP_EVENT_TYPES = {
  PROVISIONALLY_ADMITTED: 'The board admitted it, to be ratified at the next summit.',
  PROVISION_EXTENDED: 'The provisional admission goes on to the following summit, because the vote was inquorate.',
  ADMITTED: 'It was admitted, or its provisional admission was ratified.',
  RATIFICATION_REFUSED: 'The members did not ratify the provisional admission.',
  PROVISION_EXPIRED: 'The provisional admission ended without a ratification, and an officer confirmed it.',
  CATEGORY_CHANGED: 'It moved to another category.',
  SUSPENDED: 'Its rights were put to rest.',
  SUSPENSION_LIFTED: 'Its rights came back.',
  RESIGNED: 'It left by its own decision.',
  RESIGNATION_WITHDRAWN: 'It took its resignation back before that took effect.',
  EXPELLED: 'It was excluded.',
  REINSTATED: 'An appeal was upheld: the exclusion is void from the beginning.',
  READMITTED: 'It was admitted again after it had been excluded.',
  LAPSED: 'Its term ended, or its dues stayed unpaid, and an officer confirmed it.',
  DISSOLVED: 'It ceased to exist.',
  SUCCEEDED: 'It took over the membership of an organisation that ceased to exist.',
  CORRECTED: 'An earlier row was entered by mistake: what it says did not happen.',
  OVERTAKEN: 'Another event came before the day on which an earlier row was to take effect.',
  ANNULLED: 'The decision behind an earlier row was annulled, so that the row has no effect.',
} as const;
/** One of {@link MEMBERSHIP_EVENT_TYPES}. */
export type MembershipEventType = keyof typeof MEMBERSHIP_EVENT_TYPES;

/** The types that take the effect of an earlier row away and bring none of their own. */
export const VOIDING_EVENT_TYPES = [
  'RESIGNATION_WITHDRAWN',
  'REINSTATED',
  'CORRECTED',
  'OVERTAKEN',
  'ANNULLED',
] as const satisfies readonly MembershipEventType[];

/** The statuses of an organisation that belongs to the network, with whatever rights. */
export const MEMBER_STATUSES = ['PROVISIONAL', 'ACTIVE', 'SUSPENDED'] as const satisfies readonly MembershipStatus[];

/** How a membership is shown to everybody. A suspension and an exclusion are not told to the public as such. */
export const MEMBERSHIP_PUBLIC_STATUSES = {
  MEMBER: 'It is a member.',
  PROVISIONAL_MEMBER: 'It is a member until the next summit ratifies it or not.',
  NOT_CURRENTLY_ACTIVE: 'It belongs to the network and is not active now.',
  FORMER_MEMBER: 'It was a member.',
  NOT_A_MEMBER: 'It is not a member.',
} as const;
/** One of {@link MEMBERSHIP_PUBLIC_STATUSES}. */
export type MembershipPublicStatus = keyof typeof MEMBERSHIP_PUBLIC_STATUSES;

/** What is sought or taken against a member. */
export const SANCTION_MEASURES = {
  SUSPENSION: 'Its rights are put to rest, by the board.',
  EXPULSION: 'It is excluded, by the members at a summit.',
} as const;
/** One of {@link SANCTION_MEASURES}. */
export type SanctionMeasure = keyof typeof SANCTION_MEASURES;

/** Where a sanction case stands. */
export const SANCTION_CASE_STATES = {
  NOTICE_GIVEN: 'The member was told of the grounds and has time to respond.',
  RESPONDED: 'The member has responded.',
  HEARING_SET: 'The day of the hearing is set.',
  HEARD: 'The hearing was held. It can be decided.',
  DECIDED: 'A measure was taken.',
  DISMISSED: 'No measure was taken.',
  WITHDRAWN: 'The board took the notice back.',
} as const;
/** One of {@link SANCTION_CASE_STATES}. */
export type SanctionCaseState = keyof typeof SANCTION_CASE_STATES;

/** Where an appeal stands. */
export const APPEAL_STATES = {
  FILED: 'It waits for the appeal body.',
  UPHELD: 'The exclusion is void from the beginning.',
  DISMISSED: 'The exclusion stands.',
} as const;
/** One of {@link APPEAL_STATES}. */
export type AppealState = keyof typeof APPEAL_STATES;
