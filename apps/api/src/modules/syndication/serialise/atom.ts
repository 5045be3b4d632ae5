/** Atom (RFC 4287) with paging (RFC 5005) and tombstones (RFC 6721). */
import { changedAt, type Feed, type FeedItem } from '../domain/feed.js';
import { bodyOf } from './html.js';
import { element, lines, type Xml, xmlDocument } from './xml.js';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** The id of a thing as an address: the same wherever the service stands. */
export const urnOf = (id: string): string => `urn:kurultai:${id}`;

export function toAtom(feed: Feed): string {
  const type = 'application/atom+xml';
  const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' };
  const head = [
    element('id', {}, urnOf(`feed:${feed.id}`)),
    element('title', {}, feed.title),
    element('updated', {}, changedAt(feed).toISOString()),
    element('generator', {}, 'Kurultai'),
    element('link', { rel: 'self', type, href: feed.self }),
    element('link', { rel: 'alternate', href: feed.homePage }),
    feed.next === null ? null : element('link', { rel: 'next', type, href: feed.next }),
  ];
  const items = feed.items.map(item => (item.retraction ? toTombstone(item) : toEntry(item)));
  return xmlDocument(element('feed', namespaces, lines([...head, ...items]), { xml: '\n' }));
}

function toEntry(item: FeedItem): Xml {
  const { id, url, title, language, summary, author, topics, publishedAt, updatedAt } = item;
  return element(
    'entry',
    { 'xml:lang': language },
    lines([
      element('id', {}, urnOf(id)),
      element('title', { type: 'text' }, title),
      element('published', {}, publishedAt.toISOString()),
      element('updated', {}, updatedAt.toISOString()),
      // Every entry names an author; the one of an organisation at risk stays unnamed.
      element(
        'author',
        {},
        element('name', {}, author?.name ?? 'Anonymous'),
        author?.url == null ? null : element('uri', {}, author.url),
      ),
      url === null ? null : element('link', { rel: 'alternate', href: url }),
      ...topics.map(term => element('category', { term })),
      summary === null ? null : element('summary', { type: 'text' }, summary),
      element('content', { type: 'html' }, bodyOf(item) ?? ''),
    ]),
  );
}

function toTombstone({ id, retraction }: FeedItem): Xml {
  return element(
    'at:deleted-entry',
    { ref: urnOf(id), when: (retraction?.at ?? new Date(0)).toISOString() },
    element('at:comment', { type: 'text', 'xml:lang': retraction?.language ?? null }, retraction?.text ?? ''),
  );
}
