// The vocabulary of publications.

/** What a publication is. Events are summits and engagements, not publications. */
export const PUBLICATION_KINDS = {
  ARTICLE: 'News, a report or a story.',
  STATEMENT: 'A position that the organisation takes.',
  CALL: 'An invitation to take part, apply or comment.',
} as const;
/** One of {@link PUBLICATION_KINDS}. */
export type PublicationKind = keyof typeof PUBLICATION_KINDS;

/** Where a publication stands. */
export const PUBLICATION_STATUSES = {
  DRAFT: 'Not public. Only its organisation sees it.',
  PUBLISHED: 'Public under the name of its organisation.',
  CORRECTED: 'Public, and changed since, with a visible note.',
  RETRACTED: 'Taken back. Title and reason stay, the text is gone.',
} as const;
/** One of {@link PUBLICATION_STATUSES}. */
export type PublicationStatus = keyof typeof PUBLICATION_STATUSES;
