/** Of what a feed is. */
export type FeedScope =
  | { readonly kind: 'network' }
  | { readonly kind: 'organisation'; readonly uuid: string }
  | { readonly kind: 'topic'; readonly topic: string }
  /** What is about a programme, which everybody may read. */
  | { readonly kind: 'programme'; readonly uuid: string; readonly name: string };

/** How many items of a page stand, and how many tombstones the first page has beside them. */
export const FEED_PAGE = 50;
