/** A feed as its reader gets it, whatever the format: the serialisers write nothing that is not here. */

/** A word to the readers of one item: what was put right, or why it was taken back. */
export interface Notice {
  readonly at: Date;
  readonly language: string;
  readonly text: string;
}

export interface FeedItem {
  /** The public id of the publication, as in every other interface. */
  readonly id: string;
  /** Where the original stands. */
  readonly url: string | null;
  /** The language that title, summary and body are really in. */
  readonly language: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string | null;
  /** Safe to show. Null when it was taken back. */
  readonly html: string | null;
  /** Null when its organisation is hidden from the public. */
  readonly author: { readonly name: string; readonly url: string | null } | null;
  readonly topics: readonly string[];
  /** The address of a picture. */
  readonly image: string | null;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly correction: Notice | null;
  readonly retraction: Notice | null;
}

export interface Feed {
  /** For ever the same, wherever the service moves: `network`, `org_…`, `topic:…`. */
  readonly id: string;
  readonly title: string;
  /** The page of the network, or of the organisation. */
  readonly homePage: string;
  /** The address of this document. */
  readonly self: string;
  /** The address of the items before these; null when there are none. */
  readonly next: string | null;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** The latest change that the feed tells of; the beginning of time when it tells nothing, so that it does not move. */
export const changedAt = ({ items }: Feed): Date =>
  new Date(Math.max(0, ...items.map(({ updatedAt, retraction }) => Math.max(+updatedAt, +(retraction?.at ?? 0)))));

/** The language of all items; null when they have several, or there are none. */
export function commonLanguage({ items }: Feed): string | null {
  const [first] = items;
  return first && items.every(({ language }) => language === first.language) ? first.language : null;
}
