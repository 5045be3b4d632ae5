/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification), with the modules that readers know: Atom for the document's own
 * address and paging (RFC 5005), Dublin Core for author and language, Content for the whole text.
 */
import { changedAt, commonLanguage, type Feed, type FeedItem } from '../domain/feed.js';
import { noticeText } from '../domain/notice-words.js';
import { asHtml, bodyOf } from './html.js';
import { element, lines, type Xml, xmlDocument } from './xml.js';

export const RSS_TYPE = 'application/rss+xml; charset=utf-8';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

export function toRss(feed: Feed): string {
  const type = 'application/rss+xml';
  const language = commonLanguage(feed);
  const channel = lines([
    element('title', {}, feed.title),
    element('link', {}, feed.homePage),
    element('description', {}, asHtml(feed.title)),
    language === null ? null : element('language', {}, language),
    element('lastBuildDate', {}, changedAt(feed).toUTCString()),
    element('generator', {}, 'Kurultai'),
    element('docs', {}, 'https://www.rssboard.org/rss-specification'),
    element('atom:link', { rel: 'self', type, href: feed.self }),
    feed.next === null ? null : element('atom:link', { rel: 'next', type, href: feed.next }),
    ...feed.items.map(toItem),
  ]);
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, element('channel', {}, channel)));
}

function toItem(item: FeedItem): Xml {
  const { id, url, title, language, author, topics, publishedAt, retraction } = item;
  const body = bodyOf(item);
  // Readers take a description for HTML.
  const description = retraction ? noticeText('RETRACTED', retraction) : item.summary;
  return element(
    'item',
    {},
    lines([
      element('title', {}, title),
      url === null ? null : element('link', {}, url),
      element('guid', { isPermaLink: 'false' }, id),
      element('pubDate', {}, publishedAt.toUTCString()),
      author === null ? null : element('dc:creator', {}, author.name),
      element('dc:language', {}, language),
      ...topics.map(topic => element('category', {}, topic)),
      retraction ? element('category', {}, 'retracted') : null,
      description === null ? null : element('description', {}, asHtml(description)),
      body === null ? null : element('content:encoded', {}, body),
    ]),
  );
}
