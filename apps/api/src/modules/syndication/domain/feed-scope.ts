/** Of what a feed is. */
export type FeedScope =
  | { readonly kind: 'network' }
  | { readonly kind: 'organisation'; readonly uuid: string }
  | { readonly kind: 'topic'; readonly topic: string };

/** How many items of a page stand, and how many tombstones the first page has beside them. */
export const FEED_PAGE = 50;
