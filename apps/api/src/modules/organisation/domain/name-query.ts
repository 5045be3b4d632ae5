/** What somebody typed into the search field, taken apart for the two steps of the search. */
import { foldCompact, foldText, soundKey } from '../../../core/text/index.js';

export interface NameQuery {
  /** The query as the names are folded. */
  readonly folded: string;
  /** The same as it sounds. */
  readonly sound: string;
  /** Patterns that a padded folded name must match, each of them. */
  readonly patterns: readonly string[];
  /** The longest of these: the one that an index narrows best. */
  readonly narrowest: string;
  readonly soundPatterns: readonly string[];
  readonly narrowestSound: string;
  /** The query without spaces, for names that are written in one word. */
  readonly compact: string;
  /** Whether names that only look alike are of any use: not for one or two letters. */
  readonly fuzzy: boolean;
}

/** A query of one or two letters means a whole word, such as an acronym: nobody wants every name with an "a". */
const SHORT = 2;

/** @returns undefined when nothing in the text can be searched for */
export function nameQuery(text: string): NameQuery | undefined {
  const folded = foldText(text);
  if (folded === '') return undefined;
  const sound = soundKey(folded);
  const short = folded.length <= SHORT;
  const patternsOf = (key: string) => key.split(' ').map(word => (short ? `% ${word} %` : `% ${word}%`));
  const [patterns, soundPatterns] = [patternsOf(folded), patternsOf(sound)];
  return {
    folded,
    sound,
    patterns,
    narrowest: longest(patterns),
    soundPatterns,
    narrowestSound: longest(soundPatterns),
    compact: short ? `% ${folded} %` : `% ${foldCompact(text)}%`,
    fuzzy: !short,
  };
}

const longest = (words: readonly string[]): string =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '');
