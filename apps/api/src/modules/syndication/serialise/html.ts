/** Text as HTML, and the visible notice of a correction above a body. */
import type { FeedItem } from '../domain/feed.js';
import { noticeText } from '../domain/notice-words.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text that a reader of HTML reads as it was written; not for attributes. */
export const asHtml = (value: string): string => value.replace(/[&<>]/gu, found => ENTITIES[found] ?? '');

/** The body of an item that stands, with what was put right above it. */
export function bodyOf({ html, correction }: FeedItem): string | null {
  if (html === null || correction === null) return html;
  const notice = asHtml(noticeText('CORRECTED', correction));
  return `<p lang="${correction.language}"><strong>${notice}</strong></p>\n${html}`;
}
