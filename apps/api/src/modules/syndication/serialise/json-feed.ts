/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). What it has no word for stands under `_kurultai`. */
import { commonLanguage, type Feed, type FeedItem, type Notice } from '../domain/feed.js';
import { noticeText } from '../domain/notice-words.js';
import { bodyOf } from './html.js';

export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';

export function toJsonFeed(feed: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.homePage,
      feed_url: feed.self,
      next_url: feed.next ?? undefined,
      language: commonLanguage(feed) ?? undefined,
      items: feed.items.map(toItem),
    },
    null,
    1,
  )}\n`;
}

function toItem(item: FeedItem): object {
  const { author, correction, retraction } = item;
  const content = retraction
    ? { content_text: noticeText('RETRACTED', retraction) }
    : { content_html: bodyOf(item) ?? '' };
  return {
    id: item.id,
    url: item.url ?? undefined,
    title: item.title,
    ...content,
    summary: item.summary ?? undefined,
    image: item.image ?? undefined,
    date_published: item.publishedAt.toISOString(),
    date_modified: (retraction?.at ?? item.updatedAt).toISOString(),
    authors: author ? [{ name: author.name, url: author.url ?? undefined }] : undefined,
    tags: item.topics.length > 0 ? item.topics : undefined,
    language: item.language,
    ...((correction ?? retraction) && {
      _kurultai: {
        status: retraction ? 'RETRACTED' : 'CORRECTED',
        ...(correction && { correction: told(correction) }),
        ...(retraction && { retraction: told(retraction) }),
      },
    }),
  };
}

const told = ({ at, language, text }: Notice) => ({ at: at.toISOString(), language, text });
