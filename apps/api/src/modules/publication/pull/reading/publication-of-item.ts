/** What is published of an item, in the words of `publish`. */
import { createHash } from 'node:crypto';
import { LIST_LIMITS, type PublicationKind, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { parseLanguageTag, slugify } from '../../../../core/text/index.js';
import { siteOf } from '../domain/own-site.js';
import type { ItemProblem } from './feed-problem.js';
import { itemTexts, type ToText } from './item-texts.js';
import type { KnownItem } from './known-items.js';

/** What the registration says of all items of a feed. */
export interface FeedSettings {
  readonly kind: PublicationKind;
  /** Goes before what the feed says. */
  readonly language: string | null;
  readonly topics: readonly string[];
  /** Hosts on which originals may stand: that of the feed and that of the website. */
  readonly sites: readonly string[];
}

/** What `publish` takes, as far as a feed can say it. */
export interface ItemPublication {
  readonly externalId: string;
  readonly kind: PublicationKind;
  readonly content: [{ language: string; title: string; summary: string | null; body: string; format: 'HTML' }];
  readonly canonicalUrl: string | null;
  readonly topics: string[];
  readonly publishedAt: string | null;
}

/** Tags that say that there is none, as WordPress writes them in its languages. */
const NO_TOPIC = new Set(['uncategorized', 'uncategorised', 'allgemein', 'bez-rubriki', 'non-classe', 'sin-categoria']);

/** The language of a feed in its canonical form; null when it is none. */
export function languageIn(text: string | null): string | null {
  const parsed = text === null ? undefined : parseLanguageTag(text.trim().replaceAll('_', '-'));
  return parsed?.ok === true ? parsed.tag : null;
}

/** Equal for an item that says the same as before, under the same settings. */
export const itemHash = ({ item, link }: KnownItem, settings: FeedSettings, feedLanguage: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([item, link, settings, feedLanguage]))
    .digest('base64url');

/**
 * @param feedLanguage the language of the whole feed, if it is known
 * @param tell is told what is wrong with the item
 * @returns undefined when nothing can be published of it
 */
export async function publicationOf(
  known: KnownItem,
  settings: FeedSettings,
  feedLanguage: string | null,
  now: Date,
  toText: ToText,
  tell: (problem: ItemProblem) => void,
): Promise<ItemPublication | undefined> {
  const { item, key, link, publishedAt, label } = known;
  const texts = await itemTexts(item, link, toText);
  if (texts === undefined) {
    tell({ code: 'EMPTY', item: label });
    return undefined;
  }
  const language = settings.language ?? languageIn(item.language) ?? feedLanguage;
  // Told of the feed, once, by whoever reads it.
  if (language === null) return undefined;
  if (item.date !== null && publishedAt === null) tell({ code: 'DATE_UNREADABLE', item: label });
  const future = publishedAt !== null && publishedAt > now;
  if (future) tell({ code: 'FUTURE_DATE', item: label });
  const own = link === null || settings.sites.includes(siteOf(link) ?? '');
  if (!own) tell({ code: 'LINK_ELSEWHERE', item: label });
  return {
    externalId: `feed:${key}`,
    kind: settings.kind,
    content: [{ language, ...texts, format: 'HTML' }],
    canonicalUrl: own ? link : null,
    topics: topicsOf(settings.topics, item.categories),
    publishedAt: publishedAt === null || future ? null : publishedAt.toISOString(),
  };
}

function topicsOf(given: readonly string[], categories: readonly string[]): string[] {
  const found = categories
    .map(category => slugify(category, '-'))
    .filter(slug => TOPIC_SLUG_PATTERN.test(slug) && slug !== 'untitled' && !NO_TOPIC.has(slug));
  return [...new Set([...given, ...found])].slice(0, LIST_LIMITS.topics);
}
