// Texts in several languages, and the choice of the one that a reader gets.
import type { TextOrigin } from '@kurultai/schema';

/** One language of a localised text. */
export interface LocalisedEntry {
  /** A canonical BCP 47 tag. */
  language: string;
  /** The text as written. */
  text: string;
  /** Where it comes from. */
  origin: TextOrigin;
  /** The revision of the authored text that this was translated from. */
  sourceRevision?: number;
  /** True when the authored text has changed since. */
  stale?: boolean;
}

/** A text in one or more languages, each language once. */
export type LocalisedText = LocalisedEntry[];

/** Texts as their author wrote them. */
export const authored = (texts: readonly { readonly language: string; readonly text: string }[]): LocalisedText =>
  texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' }));

/**
 * Chooses the language for a reader. For each wanted language in turn: the same tag; the tag shortened from its end
 * (RFC 4647 lookup: `kk-Cyrl-KZ`, `kk-Cyrl`, `kk`); then another tag of the same base language (wanted `kk`, there is
 * `kk-Latn`). When no wanted language is there: the first authored entry, then the first. Case does not matter.
 *
 * @param texts the entries, in the order in which they are stored
 * @param wanted language tags, the most wanted first; `*` and unknown tags match nothing
 * @returns the entry, or undefined when there is none at all
 */
export function resolveLanguage<Entry extends Pick<LocalisedEntry, 'language' | 'origin'>>(
  texts: readonly Entry[],
  wanted: readonly string[],
): Entry | undefined {
  for (const tag of wanted) {
    for (let range: string | undefined = tag.toLowerCase(); range; range = shorter(range)) {
      const found = texts.find(entry => entry.language.toLowerCase() === range);
      if (found) return found;
    }
    const base = baseOf(tag);
    const related = texts.find(entry => baseOf(entry.language) === base);
    if (related) return related;
  }
  return texts.find(entry => entry.origin === 'AUTHORED') ?? texts[0];
}

function shorter(range: string): string | undefined {
  const subtags = range.split('-').slice(0, -1);
  // RFC 4647 3.4: a singleton that is left at the end goes with its subtag.
  if (subtags.at(-1)?.length === 1) subtags.pop();
  return subtags.length > 0 ? subtags.join('-') : undefined;
}

function baseOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
