/** Which items of a feed can be known again, and by what. */
import { createHash } from 'node:crypto';
import { FEED_LIMITS } from '@kurultai/schema';
import type { FeedItem, ReadFeed } from './feed-items.js';
import { readFeedDate } from './feed-date.js';
import type { ItemProblem } from './feed-problem.js';

/** An item that can be known again. */
export interface KnownItem {
  readonly item: FeedItem;
  /** A hash of its id in the feed, or of its link when it has none. */
  readonly key: string;
  /** Its address, absolute; null when it has none. */
  readonly link: string | null;
  readonly publishedAt: Date | null;
  /** What a person knows it by, in problems. */
  readonly label: string;
}

const LONGEST_LABEL = 200;
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The items with their keys, in the order of the feed.
 * @param url where the feed was read: relative links lead from the base that it names, or from there
 * @param tell is told what is wrong with an item
 */
export function knownItems(feed: ReadFeed, url: string, tell: (problem: ItemProblem) => void): KnownItem[] {
  const base = feed.base !== null && URL.canParse(feed.base, url) ? new URL(feed.base, url).href : url;
  const seen = new Set<string>();
  return feed.items.slice(0, FEED_LIMITS.items).flatMap((item, index) => {
    const link = absolute(item.link, base);
    const guid = item.guid?.trim() ?? '';
    const identity = guid === '' ? link : guid;
    const label = (guid || link || item.title?.value || `#${String(index + 1)}`).slice(0, LONGEST_LABEL);
    if (identity === null) {
      tell({ code: 'NO_ID', item: label });
      return [];
    }
    const key = hash(identity);
    if (seen.has(key)) {
      tell({ code: 'DUPLICATE_ID', item: label });
      return [];
    }
    seen.add(key);
    const publishedAt = item.date === null ? null : (readFeedDate(item.date) ?? null);
    return [{ item, key, link, publishedAt, label }];
  });
}

/** The newest first; what has no date keeps its place behind those that have. */
export function newestFirst(items: readonly KnownItem[]): KnownItem[] {
  const time = ({ publishedAt }: KnownItem): number => publishedAt?.getTime() ?? -Infinity;
  return [...items].sort((one, other) => (time(other) === time(one) ? 0 : time(other) > time(one) ? 1 : -1));
}

function absolute(link: string | null, base: string): string | null {
  const written = link?.trim() ?? '';
  if (written === '' || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  return /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
}
