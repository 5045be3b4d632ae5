/** All that the service makes of a text as its author wrote it. */
import type { TextFormat } from '@kurultai/schema';
import { excerptOf } from './excerpt.js';
import { readingMinutes } from './reading-time.js';
import { MARKUP_VERSION, renderMarkup } from './render-markup.js';

export interface MadeOfBody {
  /** Safe to show. */
  readonly html: string;
  readonly excerpt: string | null;
  /** How many minutes a reader takes. */
  readonly minutes: number | null;
  /** By which version of the rules. */
  readonly markup: number;
}

export interface Text {
  readonly language: string;
  readonly summary: string | null;
  readonly body: string;
  /** MARKDOWN when left out. */
  readonly format?: TextFormat;
}

/**
 * @param base where the original stands
 * @param owner the uuid of the organisation whose text it is
 * @throws MarkupRefused, RateLimited
 */
export async function makeOf(
  { body, format, summary, language }: Text,
  base: string | null,
  owner?: string,
): Promise<MadeOfBody> {
  const { html, text } = await renderMarkup({ body, format: format ?? 'MARKDOWN', base }, owner);
  return {
    html,
    excerpt: excerptOf(summary ?? text) ?? excerptOf(text),
    minutes: readingMinutes(text, language),
    markup: MARKUP_VERSION,
  };
}
