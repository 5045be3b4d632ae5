/** What was found wrong while a feed was read. */
import { FEED_ITEM_PROBLEMS, FEED_PROBLEMS, type FeedProblemCode } from '@kurultai/schema';

/** A problem of one item. */
export interface ItemProblem {
  readonly code: FeedProblemCode;
  /** What a person knows the item by: its id in the feed, its link or its title. */
  readonly item: string;
  /** More than the code says. */
  readonly message?: string;
}

/** A problem of the whole feed, or of an item of it. */
export type FeedProblem = Omit<ItemProblem, 'item'> & { readonly item: string | null };

const SENTENCES: Readonly<Record<FeedProblemCode, string>> = { ...FEED_PROBLEMS, ...FEED_ITEM_PROBLEMS };

/** A problem in words. */
export const messageOf = ({ code, message }: FeedProblem): string => message ?? SENTENCES[code];
