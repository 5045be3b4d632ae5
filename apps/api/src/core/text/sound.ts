// A key under which the usual Latin spellings of one Kazakh or Russian name are equal.

/**
 * The rules, in order, applied to each folded word. Capitals mark a finished sound, so that a later rule leaves it alone.
 *
 * There are at least five living ways to write these names in Latin (BGN/PCGN, GOST and passports, the Kazakh alphabets
 * of 2018 and 2021, German and Polish habits, and what people type), and they differ in few places:
 * - hushing sounds: ш and щ are sh, shch, sch, ş, or s when a cedilla got lost ("Bolasaq"); ч is ch, tch, tsch, cz;
 *   ж is zh, j, dzh, dj.
 * - throat sounds: қ is q or k, ғ is gh or g, х is kh or h. Inside a word kh, h and k fall together, because the source
 *   alphabets themselves disagree (Қазақстан, Казахстан, Kazakhstan). At its start Khan and Kan stay apart.
 * - ң is ng or n (Zhanaozen, Zhangaozen).
 * - glides: ы, и, й, і are y, i, iy, yi, ii, ij; й after a vowel is j too (Abaj), unless another vowel follows. A word may start with ye or e (Yerlan, Erlan), and ё is e or yo (Pyotr).
 *   ю and я at the start are yu, iu, ju, so they share the key of ж: Yuliya and Julia meet, at the price that Яна and
 *   Жана meet too. That is accepted: the key proposes, the exact text ranks.
 * - w is v, ph is f, th is t, x is ks; c is s before e, i and y, ts before v, otherwise k. Double letters count once.
 *
 * Vowels are kept apart from each other. They carry most of what tells short names apart (Ata, Ana, Ete).
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiou])j(?=$|[^aeiouyj])/g, 'i'],
  [/tsch|tch|cz/g, 'C'],
  [/shch|sch|sh|sz/g, 'S'],
  [/ch/g, 'C'],
  [/dzh|zh|dj|j/g, 'J'],
  [/tz|c(?=v)/g, 'ts'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ng/g, 'n'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/^kh/g, 'H'],
  [/^h/g, 'H'],
  [/kh|h|q|ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/(?<=[^aeiouy])yo/g, 'e'],
  [/y|iJ/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=^|[aeou])ie/g, 'e'],
  [/^i(?=[aou])/g, 'J'],
  [/(?<=[^aeou])iu/g, 'u'],
];

/**
 * Builds the spelling-tolerant key of a folded text, word by word. "Senimen Bolasaq", "senimen bolashaq" and
 * «Сенімен болашақ» have one key. Use it to find candidates, beside the folded text, never alone to decide.
 *
 * @param folded a result of `foldText`
 * @returns lower-case words with single spaces; empty for an empty text
 */
export function soundKey(folded: string): string {
  return folded.split(' ').map(soundOfWord).join(' ');
}

function soundOfWord(word: string): string {
  let sound = word;
  for (const [pattern, replacement] of RULES) sound = sound.replace(pattern, replacement);
  // Digits are no sounds: a number keeps its repeated figures.
  return /^\d+$/.test(word) ? word : sound.toLowerCase().replace(/([a-z])\1+/g, '$1');
}
