// What the elements say themselves, as opposed to what the network says: English here, other languages on demand.

/** Words by their key. */
export type Words = Readonly<Record<string, string>>;

/** The words that every element uses. */
export const ENGLISH: Words = {
  loading: 'Loading…',
  empty: 'Nothing to show yet.',
  error: 'This could not be loaded.',
  retry: 'Try again',
  more: 'Show more',
  shown: 'Shown: {0} of {1}',
  FICTITIOUS: 'Fictitious',
};

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  kk: () => import('../lang/kk.js'),
  ru: () => import('../lang/ru.js'),
};

const loaded = new Map<string, Words>();

/** In which of the languages of the elements a reader of this one is spoken to. */
export function spoken(language: string): string {
  const [base = ''] = language.toLowerCase().split('-');
  return base in LANGUAGES ? base : 'en';
}

/** Words that were loaded before; undefined when {@link loadWords} has to be waited for. */
export function knownWords(language: string): Words | undefined {
  return language === 'en' ? ENGLISH : loaded.get(language);
}

/** Loads the words of a language. When they cannot be had, the element speaks English: it is no reason to show nothing. */
export async function loadWords(language: string): Promise<void> {
  const words = await LANGUAGES[language]?.().then(
    module => module.words,
    () => ENGLISH,
  );
  loaded.set(language, words ?? ENGLISH);
}

/** A text with its places filled: `{0}` by the first value. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_place, index: string) => String(values[Number(index)]));
}
