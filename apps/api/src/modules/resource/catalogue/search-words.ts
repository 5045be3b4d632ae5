/** What somebody typed into the search of the catalogue, as the parameters of `searchHits`. */
import { nameQuery } from '../../organisation/index.js';
import { dictionariesFor } from '../domain/dictionaries.js';
import { kazakhStem, tellingWords } from '../domain/kazakh-stem.js';

export interface SearchWords {
  readonly values: readonly unknown[];
  readonly dictionaries: readonly string[];
}

/** No word of a text: what asks for nothing finds nothing. */
const NOTHING = '% \u0001 %';

/** @returns undefined when nothing in the text can be searched for */
export function searchWords(text: string): SearchWords | undefined {
  const query = nameQuery(text);
  if (!query) return undefined;
  // Like a name of one or two letters, a word of so many in a text is meant whole.
  const patterns = tellingWords(query.sound).map(word => (query.fuzzy ? `% ${kazakhStem(word)}%` : `% ${word} %`));
  const stems = patterns.length > 0 ? patterns : [NOTHING];
  const narrowest = stems.reduce((best, pattern) => (pattern.length > best.length ? pattern : best), '');
  return {
    values: [
      query.folded,
      query.sound,
      query.patterns,
      query.narrowest,
      query.soundPatterns,
      query.narrowestSound,
      query.compact,
      query.fuzzy,
      text,
      stems,
      narrowest,
    ],
    dictionaries: dictionariesFor(text),
  };
}
