/** One form for the items of all formats, as the feed says them: nothing is judged yet. */
import type { ParsedFeed } from './parse-feed.js';

/** A text with or without markup. */
export interface FeedText {
  readonly value: string;
  readonly html: boolean;
}

export interface FeedItem {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: FeedText | null;
  readonly summary: FeedText | null;
  readonly content: FeedText | null;
  /** As it is written. */
  readonly date: string | null;
  readonly language: string | null;
  readonly categories: readonly string[];
}

export interface ReadFeed {
  readonly title: string | null;
  readonly language: string | null;
  /** Where relative links lead from, if the feed says so. */
  readonly base: string | null;
  readonly items: readonly FeedItem[];
}

type Of<Format extends ParsedFeed['format']> = Extract<ParsedFeed, { format: Format }>['feed'];
type RssItem = NonNullable<Of<'rss'>['items']>[number];
type RdfItem = NonNullable<Of<'rdf'>['items']>[number];
type AtomEntry = NonNullable<Of<'atom'>['entries']>[number];
type JsonItem = NonNullable<Of<'json'>['items']>[number];

export function readFeed(parsed: ParsedFeed): ReadFeed {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
  }
}

/** RSS does not say whether a title is HTML. Most writers escape it as if it was. */
const guessed = (value: string | undefined): FeedText | null =>
  value === undefined ? null : { value, html: /<\/?[a-z!]|&(?:#|[a-z])[a-z0-9]*;/iu.test(value) };
const html = (value: string | undefined): FeedText | null => (value === undefined ? null : { value, html: true });
const plain = (value: string | undefined): FeedText | null => (value === undefined ? null : { value, html: false });

const written = (date: unknown): string | null => (typeof date === 'string' ? date : null);

const fromRss = (feed: Of<'rss'>): ReadFeed => ({
  title: feed.title ?? null,
  language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
  base: feed.xml?.base ?? feed.link ?? null,
  items: (feed.items ?? []).map(rssItem),
});

const rssItem = (item: RssItem): FeedItem => ({
  guid: item.guid?.value ?? null,
  link: item.link ?? (item.guid?.isPermaLink === false ? null : addressIn(item.guid?.value)),
  title: guessed(item.title ?? item.dc?.titles?.[0]),
  summary: html(item.content?.encoded === undefined ? undefined : item.description),
  content: html(item.content?.encoded ?? item.description),
  date: written(item.pubDate ?? item.dc?.dates?.[0]),
  language: item.dc?.languages?.[0] ?? null,
  categories: [...(item.categories ?? []).flatMap(({ name }) => name ?? []), ...(item.dc?.subjects ?? [])],
});

const fromRdf = (feed: Of<'rdf'>): ReadFeed => ({
  title: feed.title ?? null,
  language: feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
  base: feed.link ?? null,
  items: (feed.items ?? []).map(rdfItem),
});

const rdfItem = (item: RdfItem): FeedItem => ({
  guid: item.rdf?.about ?? null,
  link: item.link ?? null,
  title: guessed(item.title),
  summary: html(item.content?.encoded === undefined ? undefined : item.description),
  content: html(item.content?.encoded ?? item.description),
  date: written(item.dc?.dates?.[0]),
  language: item.dc?.languages?.[0] ?? null,
  categories: item.dc?.subjects ?? [],
});

const fromAtom = (feed: Of<'atom'>): ReadFeed => ({
  title: feed.title?.value ?? null,
  language: feed.xml?.lang ?? null,
  base: feed.xml?.base ?? alternateOf(feed.links) ?? null,
  items: (feed.entries ?? []).map(atomEntry),
});

const atomEntry = (entry: AtomEntry): FeedItem => ({
  guid: entry.id ?? null,
  link: alternateOf(entry.links) ?? null,
  title: atomText(entry.title),
  summary: entry.content?.value === undefined ? null : atomText(entry.summary),
  content: atomText(entry.content) ?? atomText(entry.summary),
  date: written(entry.published ?? entry.updated),
  language: entry.xml?.lang ?? null,
  categories: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
});

const fromJson = (feed: Of<'json'>): ReadFeed => ({
  title: feed.title ?? null,
  language: feed.language ?? null,
  base: feed.home_page_url ?? null,
  items: (feed.items ?? []).map(jsonItem),
});

const jsonItem = (item: JsonItem): FeedItem => ({
  guid: item.id ?? null,
  link: item.url ?? null,
  title: plain(item.title),
  summary: plain(item.summary),
  content: html(item.content_html) ?? plain(item.content_text) ?? plain(item.summary),
  date: written(item.date_published),
  language: item.language ?? null,
  categories: item.tags ?? [],
});

function atomText(text: { value?: string | undefined; type?: string | undefined } | undefined): FeedText | null {
  if (text?.value === undefined) return null;
  return { value: text.value, html: /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/iu.test(text.type ?? 'text') };
}

function alternateOf(
  links: readonly { href?: string | undefined; rel?: string | undefined }[] | undefined,
): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

const addressIn = (guid: string | undefined): string | null =>
  guid !== undefined && /^https?:\/\//iu.test(guid) ? guid : null;
