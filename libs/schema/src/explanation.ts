/** Languages in which the service explains rules and results, the author's first. */
export const EXPLANATION_LANGUAGES = ['en', 'ru', 'kk'] as const;
/** One of {@link EXPLANATION_LANGUAGES}. */
export type ExplanationLanguage = (typeof EXPLANATION_LANGUAGES)[number];
