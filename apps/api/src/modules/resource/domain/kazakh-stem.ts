/**
 * Kazakh builds words by endings, and PostgreSQL has no dictionary for it. A searched word loses its endings here; what is
 * left must begin a word of the text. It works on sound keys, so that Cyrillic and every Latin spelling are one.
 */

/** Endings of verbs that are made of nouns, of cases, possession and the plural as they sound, the outermost first. */
const ENDINGS: readonly RegExp[] = [
  /[ldt][ae]u$/u,
  /(?:[mbp]en|[dtn][ae]n|[dtn]in|[gk][ae]|[dt][ae]|[dtn]i|n[ae])$/u,
  /(?:imiz|iniz|[ai]m|[ai]n|si|i)$/u,
  /(?:[ldt][ae]r)$/u,
];
const SHORTEST = 3;

/** Words that say nothing of what a text is about, as they sound: and, with, for, about, this, that, or, but … */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'jane men ben pen usin turali bul osi sol ol bir da de ta te ne nemese birak al arkili deiin keiin boiinsa siiakti olar biz siz oz bar jok edi bolip'.split(
    ' ',
  ),
);

/** The stem of a word that a soundKey was made of; the word itself when it is too short to have endings. */
export function kazakhStem(sound: string): string {
  let stem = sound;
  for (const ending of ENDINGS) {
    const shorter = stem.replace(ending, '');
    if (shorter.length >= SHORTEST) stem = shorter;
  }
  // A last p, k or q grows soft before a vowel (mektep, mektebi): what is searched for ends before it.
  return stem.length > SHORTEST ? stem.replace(/[pbkg]$/u, '') : stem;
}

/** The words of a sound key that can be searched for. */
export const tellingWords = (sound: string): string[] =>
  sound.split(' ').filter(word => word !== '' && !STOP_WORDS.has(word));
