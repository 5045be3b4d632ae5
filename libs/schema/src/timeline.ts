// The timeline of an organisation: what happened between it and the network, over all modules.

/** What a line of a timeline tells of, which is also the type of its subject. */
export const TIMELINE_KINDS = {
  ENGAGEMENT: 'An enquiry, a visit, a conference, a meeting: an Engagement.',
  MOU: 'A memorandum was signed: a Mou.',
  APPLICATION: 'It applied for membership: an Application.',
  MEMBERSHIP: 'Something happened to its membership: a MembershipEvent.',
  DECISION: 'A body of the network decided about it: a Decision.',
  SUMMIT: 'It hosted or attended a summit: a Summit.',
  PROGRAMME: 'It shared a programme: a Programme.',
  ADOPTION: 'It took up a programme of another: an Adoption.',
  TRANSLATION: 'It translated something: a Translation.',
  FUNDING: 'It applied for funding with others: a FundingApplication.',
  PUBLICATION: 'It published something: a Publication.',
} as const;
/** One of {@link TIMELINE_KINDS}. */
export type TimelineKind = keyof typeof TIMELINE_KINDS;
