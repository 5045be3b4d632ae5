/** Whether a client already has what it asks for (RFC 9110, section 13). Pure. */

/** What tells one state of a document from another. */
export interface Validators {
  /** A strong entity tag with its quotes: other bytes, another tag. */
  readonly etag: string;
  /** When it was last changed; counted in whole seconds. Null when that is not known. */
  readonly lastModified: Date | null;
}

/** The conditions of a request, as they came. */
export interface Conditions {
  readonly 'if-none-match'?: string | undefined;
  readonly 'if-modified-since'?: string | undefined;
}

const ENTITY_TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/gu;
/** The three forms of a date in HTTP; only the first is still written. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/u,
  /^[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/u,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/u,
];

/** Whether the answer to a GET or HEAD is 304. An entity tag, where one was sent, decides alone: a date is coarser. */
export function isKnown(conditions: Conditions, { etag, lastModified }: Validators): boolean {
  const tags = conditions['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || [...tags.matchAll(ENTITY_TAG)].some(([, tag]) => tag === etag);
  const since = parseHttpDate(conditions['if-modified-since']);
  return since !== null && lastModified !== null && wholeSeconds(lastModified) <= since.getTime();
}

/** The date of a header; null for what is none. */
export function parseHttpDate(text: string | undefined): Date | null {
  if (text === undefined || !HTTP_DATES.some(form => form.test(text))) return null;
  const date = new Date(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** As a header says it. */
export const httpDate = (date: Date): string => new Date(wholeSeconds(date)).toUTCString();

const wholeSeconds = (date: Date): number => Math.floor(date.getTime() / 1000) * 1000;
