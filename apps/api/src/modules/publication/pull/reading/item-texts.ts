/** The title, the summary and the body of an item, as a publication has them. */
import { TEXT_LIMITS } from '@kurultai/schema';
import type { FeedItem, FeedText } from './feed-items.js';

/** What a reader reads of HTML, without markup. */
export type ToText = (html: string) => Promise<string>;

export interface ItemTexts {
  readonly title: string;
  readonly summary: string | null;
  /** HTML. */
  readonly body: string;
}

/** What no text may hold: nobody wrote it on purpose, and there is nobody to be told. */
const UNWANTED = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** How long the title is that is made of a text. */
const MADE_TITLE = 80;

/** @returns undefined when there is neither a title nor a text */
export async function itemTexts(item: FeedItem, link: string | null, toText: ToText): Promise<ItemTexts | undefined> {
  const line = async (text: FeedText | null): Promise<string> => {
    if (text === null) return '';
    return clean(text.html ? await toText(clean(text.value)) : text.value)
      .replace(/\s+/gu, ' ')
      .trim();
  };
  const body = htmlOf(item.content);
  const title = (await line(item.title)) || cut(await line(item.content), MADE_TITLE);
  if (title === '') return undefined;
  const summary = cut(await line(item.summary), TEXT_LIMITS.summary);
  return {
    title: cut(title, TEXT_LIMITS.title),
    summary: summary === '' ? null : summary,
    body: body.trim() === '' ? pointer(title, link) : body,
  };
}

const clean = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(UNWANTED, '');

function htmlOf(content: FeedText | null): string {
  if (content === null) return '';
  const text = clean(content.value);
  if (content.html) return text;
  const paragraphs = text.split(/\n{2,}/u).filter(paragraph => paragraph.trim() !== '');
  return paragraphs.map(paragraph => `<p>${escape(paragraph.trim()).replaceAll('\n', '<br>')}</p>`).join('\n');
}

/** The text of an item that has none: where it can be read. */
const pointer = (title: string, link: string | null): string =>
  link === null ? `<p>${escape(title)}</p>` : `<p><a href="${escape(link)}">${escape(title)}</a></p>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/gu, sign => ESCAPES[sign] ?? sign);

function cut(text: string, length: number): string {
  const points = Array.from(text);
  return points.length <= length
    ? text
    : `${points
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
