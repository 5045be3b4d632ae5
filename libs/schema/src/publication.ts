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

/** What a version of a publication is to the one before. Drafts are no versions. */
export const PUBLICATION_CHANGES = {
  PUBLISHED: 'The first that was public.',
  UPDATED: 'Changed without a note.',
  CORRECTED: 'Changed with a note that everybody reads.',
  RETRACTED: 'Taken back, with the reason.',
} as const;
/** One of {@link PUBLICATION_CHANGES}. */
export type PublicationChange = keyof typeof PUBLICATION_CHANGES;

/** How a body is written. */
export const TEXT_FORMATS = {
  MARKDOWN:
    'CommonMark with tables, task lists, footnotes and plain links (GitHub’s additions). HTML in it is kept as far as it is safe.',
  HTML: 'A piece of HTML, as a content management system sends it. It is kept as far as it is safe.',
} as const;
/** One of {@link TEXT_FORMATS}. */
export type TextFormat = keyof typeof TEXT_FORMATS;

/** Where a publication stands in the stream of the network: the list and the feeds in which its members speak together. */
export const STREAM_STATES = {
  NONE: 'Not in the stream. It is public under the name of its organisation.',
  IN_REVIEW: 'Waits for the secretariat.',
  INCLUDED: 'In the stream and its feeds.',
  DECLINED: 'Not taken into the stream; the comment says why.',
  REMOVED: 'It was in the stream and is no more.',
} as const;
/** One of {@link STREAM_STATES}. */
export type StreamState = keyof typeof STREAM_STATES;
