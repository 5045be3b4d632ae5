// Feeds of organisations that the service reads by itself.
import { OUTBOUND_FAILURES } from './outbound.js';

/** Where a feed stands that an organisation has registered. */
export const FEED_SOURCE_STATES = {
  PENDING:
    'It is not on the website of the organisation: the secretariat confirms that it is its own before it is read.',
  ACTIVE: 'It is read every half hour, less often while it fails.',
  PAUSED: 'It is not read until it is resumed.',
  ENDED: 'It was removed, or its site says that it is gone for good. What came from it stays.',
} as const;
/** One of {@link FEED_SOURCE_STATES}. */
export type FeedSourceState = keyof typeof FEED_SOURCE_STATES;

/** Why a feed is read no more. */
export const FEED_SOURCE_ENDS = {
  REMOVED: 'It was removed here.',
  GONE: 'Its site answered 410: gone for good.',
} as const;
/** One of {@link FEED_SOURCE_ENDS}. */
export type FeedSourceEnd = keyof typeof FEED_SOURCE_ENDS;

/** What can be wrong with a feed as a whole. */
export const FEED_PROBLEMS = {
  ...OUTBOUND_FAILURES,
  STATUS: 'The site answered with another status than 200.',
  SLOW_DOWN: 'The site asks to be called later.',
  GONE: 'The site says that the feed is gone for good.',
  MOVED_ELSEWHERE:
    'The feed has moved to another host for good. It is still read by its old address: register the new one.',
  CHARACTERS: 'The characters are not in the encoding that the feed names: some were lost.',
  ENTITIES: 'The feed declares entities of its own. They are not read, as they can grow without bounds.',
  NO_FEED: 'What came is no RSS, Atom or JSON feed.',
  TOO_COMPLEX: 'The feed takes too long to be read.',
  TOO_MANY_ITEMS: 'The feed has more items than are read: only its first ones are.',
  LANGUAGE_UNKNOWN: 'Neither the feed nor its registration says in which language it is written.',
} as const;

/** What can be wrong with one item of a feed. The others are not concerned. */
export const FEED_ITEM_PROBLEMS = {
  NO_ID: 'It has neither an id nor a link, by which it could be known again. It is left out.',
  DUPLICATE_ID: 'An item before it has the same id. It is left out.',
  EMPTY: 'It has neither a title nor a text. It is left out.',
  REFUSED: 'It was refused as a publication: the message says why.',
  FUTURE_DATE: 'Its date lies in the future: it counts as published when it was found.',
  DATE_UNREADABLE: 'Its date cannot be read: it counts as published when it was found.',
  LINK_ELSEWHERE: 'Its link leads to another site: it is published without a canonical address.',
} as const;
/** One of {@link FEED_PROBLEMS} or {@link FEED_ITEM_PROBLEMS}. */
export type FeedProblemCode = keyof typeof FEED_PROBLEMS | keyof typeof FEED_ITEM_PROBLEMS;

/** What bounds the reading of feeds. */
export const FEED_LIMITS = {
  /** Feeds of one organisation that have not ended. */
  perOrganisation: 5,
  /** The bytes of one feed, unfolded. */
  bytes: 5 * 1024 * 1024,
  /** Items that are looked at, from the top of the feed. */
  items: 1_000,
  /** The newest items that are taken when a feed is read for the first time. */
  firstItems: 50,
  /** Minutes from one reading to the next. */
  minutes: 30,
  /** Problems that are kept of one reading. */
  problems: 50,
} as const;
