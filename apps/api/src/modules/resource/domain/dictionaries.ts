/** Which languages PostgreSQL can take apart into stems, and under which names it knows them (since its version 15). */
const DICTIONARIES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** By the script of what is searched for: no dictionary of another script can find it. Russian also knows English words. */
const OF_SCRIPT: readonly (readonly [script: RegExp, names: readonly string[]])[] = [
  [/\p{Script=Cyrillic}/u, ['russian', 'serbian']],
  [/\p{Script=Greek}/u, ['greek']],
  [/\p{Script=Arabic}/u, ['arabic']],
  [/\p{Script=Armenian}/u, ['armenian']],
  [/\p{Script=Devanagari}/u, ['hindi', 'nepali']],
  [/\p{Script=Tamil}/u, ['tamil']],
  [/\p{Script=Hebrew}/u, ['yiddish']],
];

const LATIN = [
  ...new Set(Object.values(DICTIONARIES).filter(name => !OF_SCRIPT.some(([, names]) => names.includes(name)))),
];

/** The dictionary of a language, or undefined where PostgreSQL has none, as for Kazakh. @param tag a language tag */
export function dictionaryOf(tag: string): string | undefined {
  const [language = '', ...subtags] = tag.split('-');
  // Serbian is stemmed in either of its scripts; any other language only in its usual one.
  const unusual = subtags.some(subtag => /^[A-Z][a-z]{3}$/u.test(subtag)) && language !== 'sr';
  return unusual ? undefined : DICTIONARIES[language];
}

/** The dictionaries with which a text may be searched for: those of the scripts that it is written in. */
export function dictionariesFor(text: string): readonly string[] {
  const found = OF_SCRIPT.filter(([script]) => script.test(text)).flatMap(([, names]) => names);
  return found.length > 0 ? found : LATIN;
}
