// Ballots: how members decide, who may vote, and what came of it.

/** How the votes of a ballot are given. */
export const BALLOT_KINDS = {
  NAMED: 'Each organisation votes under its name; the vote may be changed while the ballot is open.',
  SECRET: 'Nobody can ever tell who voted how: only receipts and totals are kept. A vote is final.',
  PAPER: 'On paper in the room: two tellers enter the totals, which must be equal.',
  HYBRID: 'Begun electronically and finished on paper, as when the room loses its network.',
  WRITTEN: 'In writing between summits, over so many days as the rules say.',
} as const;
/** One of {@link BALLOT_KINDS}. */
export type BallotKind = keyof typeof BALLOT_KINDS;

/** Where a ballot stands. */
export const BALLOT_STATES = {
  DRAFT: 'In preparation. The secretariat sees it.',
  SCHEDULED: 'Announced to the members.',
  OPEN: 'Votes are taken. Who may vote is frozen.',
  CLOSED: 'No vote is taken any more. The count goes on.',
  COUNTED: 'A returning officer certified the count.',
  PUBLISHED: 'The result is published, and its effects have happened.',
  CONTESTED: 'A member contests the result.',
  UPHELD: 'The result was contested, and stands.',
  ANNULLED: 'The result was contested and reversed; the ballot may be run again as a new one.',
  VOIDED: 'The count could not be certified and was declared void; the ballot may be run again as a new one.',
  CANCELLED: 'It was taken off before it opened.',
} as const;
/** One of {@link BALLOT_STATES}. */
export type BallotState = keyof typeof BALLOT_STATES;

/** Why a ballot follows another. */
export const SUCCESSION_REASONS = {
  SECOND_CALL: 'The first call missed its quorum; the second call at the same summit has a lower one.',
  WRITTEN_BALLOT: 'The ballot missed its quorum, and the members vote in writing.',
  RUN_OFF: 'Several candidates shared the first place.',
  RE_RUN: 'The earlier ballot was annulled, or its count was void.',
} as const;
/** One of {@link SUCCESSION_REASONS}. */
export type SuccessionReason = keyof typeof SUCCESSION_REASONS;

/** Why an organisation may not vote in a ballot. */
export const EXCLUSION_REASONS = {
  OWN_ITEM: 'The ballot is about its own application or membership.',
  ACCUSED: 'The ballot is about its own expulsion. It may speak.',
  PROVISIONAL: 'Its admission is provisional.',
  SUSPENDED: 'Its membership is suspended.',
  NOT_IN_GOOD_STANDING: 'It is not in good standing.',
  CATEGORY_WITHOUT_VOTE: 'Its category of membership has no vote.',
  COUNTRY_UNKNOWN: 'Each country has one vote, and the country of the organisation is not recorded.',
  COUNTRY_NOT_DESIGNATED: 'Each country has one vote, and its members have not agreed on who holds it.',
  COUNTRY_HELD_BY_OTHER: 'Each country has one vote, and another member holds it.',
} as const;
/** One of {@link EXCLUSION_REASONS}. */
export type ExclusionReason = keyof typeof EXCLUSION_REASONS;

/** How an organisation was represented when the roll was taken. */
export const REPRESENTATIONS = {
  PRESENT: 'In person.',
  PROXY: 'By another member that held its proxy and was present.',
  VOTED_AND_LEFT: 'It voted and then left, and the rules count it.',
} as const;
/** One of {@link REPRESENTATIONS}. */
export type Representation = keyof typeof REPRESENTATIONS;

/** Where a proxy stands. */
export const PROXY_STATES = {
  GIVEN: 'It holds.',
  REVOKED: 'It was taken back in time.',
} as const;
/** One of {@link PROXY_STATES}. */
export type ProxyState = keyof typeof PROXY_STATES;
