/** The script of a text, by its letters: the ISO 15924 code of the first letter that belongs to one. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'Latn'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Armenian}/u, 'Armn'],
  [/\p{Script=Georgian}/u, 'Geor'],
  [/\p{Script=Devanagari}/u, 'Deva'],
  [/\p{Script=Hangul}/u, 'Hang'],
  [/\p{Script=Han}/u, 'Hani'],
];

/** @returns `Latn`, `Cyrl` …; `Zyyy` (undetermined) for a text without letters of a known script */
export function scriptOf(text: string): string {
  for (const character of text) {
    const found = SCRIPTS.find(([pattern]) => pattern.test(character));
    if (found) return found[1];
  }
  return 'Zyyy';
}
