/** What an address of a feed or a calendar asks for. Pure. */
import { LIST_LIMITS, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { parseLanguageTag } from '../../../core/text/index.js';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Splits `senimen-bolashaq.rss`. @throws InputInvalid with rule `format` */
export function fileOf<Format extends string>(
  file: string,
  formats: readonly Format[],
): [name: string, format: Format] {
  const dot = file.lastIndexOf('.');
  const format = formats.find(known => file.slice(dot + 1) === known);
  if (dot < 0 || format === undefined) {
    const ends = formats.map(known => `.${known}`).join(', ');
    throw InputInvalid.at('format', 'format', `The address ends in one of: ${ends}.`);
  }
  return [file.slice(0, dot), format];
}

/** A topic as it may stand in an address. @throws NotFound for what is no topic */
export function topicOf(name: string): string {
  if (!TOPIC_SLUG_PATTERN.test(name)) throw new NotFound('Topic', name);
  return name;
}

/**
 * The languages of `?languages=ru,kk,en`, the most wanted first, each once in its canonical form.
 * @param given the parameter as it came: several are read as one
 * @throws InputInvalid with rule `arrayMaxSize` or `languageTag`
 */
export function languagesOf(given: string | readonly string[] | undefined): string[] {
  const tags = [given ?? []]
    .flat()
    .flatMap(list => list.split(','))
    .map(tag => tag.trim());
  const asked = tags.filter(tag => tag !== '');
  if (asked.length > LIST_LIMITS.languages) {
    const message = `At most ${String(LIST_LIMITS.languages)} languages can be asked for.`;
    throw InputInvalid.at('languages', 'arrayMaxSize', message);
  }
  return [
    ...new Set(
      asked.map((tag, index) => {
        const parsed = parseLanguageTag(tag);
        if (!parsed.ok) throw InputInvalid.at(`languages.${String(index)}`, 'languageTag', parsed.message);
        return parsed.tag;
      }),
    ),
  ];
}

/** The cursor of `?after=`; null when there is none. @throws InputInvalid with rule `cursor` when there are several */
export function cursorOf(given: string | readonly string[] | undefined): string | null {
  if (typeof given === 'object') throw InputInvalid.at('after', 'cursor', 'Ask for one page.');
  return given === undefined || given === '' ? null : given;
}

/** The address of a document: each of them has one. */
export function addressOf(base: string, path: string, query: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const search = parameters.toString().replaceAll('%2C', ',');
  return `${base}${path}${search === '' ? '' : `?${search}`}`;
}
