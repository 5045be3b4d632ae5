/** Feeds in XML as a plain parser of XML reads them, which knows nothing of feeds and changes no text. */
import { XMLParser } from 'fast-xml-parser';

type Text = { readonly '#text': string } & Readonly<Record<`@_${string}`, string>>;

export interface AtomEntry {
  readonly id: string;
  readonly title: Text;
  readonly updated: string;
  readonly content: Text;
  readonly '@_xml:lang': string;
}

export interface RssItem {
  readonly title: string;
  readonly guid: Text;
  readonly 'dc:language': string;
  readonly 'content:encoded': string;
}

export interface AtomFeed {
  readonly id: string;
  readonly updated: string;
  readonly link: readonly Text[];
  readonly entry: readonly AtomEntry[];
  readonly 'at:deleted-entry': Readonly<Record<string, unknown>>;
}

export interface RssChannel {
  readonly language?: string;
  readonly 'atom:link': readonly Text[];
  readonly item: readonly RssItem[];
}

const LISTS: ReadonlySet<string> = new Set(['item', 'entry', 'link', 'atom:link']);
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: name => LISTS.has(name),
});

/** What a document says: one of both. */
export function readXml(text: string): { readonly feed?: AtomFeed; readonly channel?: RssChannel } {
  const { feed, rss } = parser.parse(text) as { feed?: AtomFeed; rss?: { channel: RssChannel } };
  return { ...(feed && { feed }), ...(rss && { channel: rss.channel }) };
}

export const atomOf = (text: string): AtomFeed => {
  const { feed } = readXml(text);
  if (!feed) throw new Error('This is not Atom.');
  return feed;
};

export const rssOf = (text: string): RssChannel => {
  const { channel } = readXml(text);
  if (!channel) throw new Error('This is not RSS.');
  return channel;
};

/** The titles of all items that stand in a document of any format. */
export function titlesOf(text: string): string[] {
  if (text.startsWith('{')) return (JSON.parse(text) as { items: { title: string }[] }).items.map(({ title }) => title);
  const { feed, channel } = readXml(text);
  return feed?.entry.map(({ title }) => title['#text']) ?? channel?.item.map(({ title }) => title) ?? [];
}
