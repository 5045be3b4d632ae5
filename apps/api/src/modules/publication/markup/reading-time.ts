/**
 * How long reading takes. Words in a minute are the means of the International Reading Speed Texts (IReST), silent reading
 * of adults: S. Trauzettel-Klosinski, K. Dietz, "Standardized Assessment of Reading Performance", IOVS 53 (2012).
 * Kazakh was not measured: it builds its words as Turkish does.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  kk: 166,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};
/** The mean of all languages that were measured. */
const ELSEWHERE = 184;
/** Writing without spaces is counted in characters, of the same study. */
const CHARACTERS_PER_MINUTE: Readonly<Record<string, number>> = { ja: 357, zh: 255 };

/** Whole minutes, rounded up. @param language a BCP 47 tag @returns null when there is nothing to read */
export function readingMinutes(text: string, language: string): number | null {
  const [base = ''] = language.toLowerCase().split('-');
  const perCharacter = CHARACTERS_PER_MINUTE[base];
  const count = perCharacter === undefined ? countOf(text, /[\p{L}\p{M}\p{N}’'-]+/gu) : countOf(text, /[\p{L}\p{N}]/gu);
  if (count === 0) return null;
  return Math.ceil(count / (perCharacter ?? WORDS_PER_MINUTE[base] ?? ELSEWHERE));
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
