// Translations: where one stands, where each of its segments stands, and what a glossary asks for.

/** Where a translation stands. */
export const TRANSLATION_STATUSES = {
  REQUESTED: 'Somebody asked for it. Nothing is written yet, or a machine is at work on its draft.',
  MT_DRAFT: 'A machine has drafted it. No person has looked at it yet.',
  HUMAN_DRAFT: 'It waits for a person to write it: no machine was asked, or it may not be.',
  IN_EDIT: 'An editor works on it.',
  IN_REVIEW: 'Its editor is done; a reviewer reads it.',
  APPROVED: 'A reviewer agreed to it. It is not public yet.',
  PUBLISHED: 'It is public.',
  STALE: 'It is public, and its source has changed since: some segments are open again.',
  REJECTED: 'The request was turned down.',
  ABANDONED: 'It was given up. What was written is kept.',
} as const;
/** One of {@link TRANSLATION_STATUSES}. */
export type TranslationStatus = keyof typeof TRANSLATION_STATUSES;

/** Where the text of a segment comes from, and whether a person stands for it. */
export const SEGMENT_STATES = {
  EMPTY: 'Not translated.',
  MACHINE: 'Drafted by a machine; a person has to change or confirm it.',
  MEMORY: 'Taken from an approved translation of the same words; a person has to change or confirm it.',
  REOPENED: 'Its source has changed since it was translated; a person has to change or confirm it.',
  EDITED: 'Written or changed by a person.',
  CONFIRMED: 'A person read it and left it as it is.',
} as const;
/** One of {@link SEGMENT_STATES}. */
export type SegmentState = keyof typeof SEGMENT_STATES;

/** What a glossary asks of a term. */
export const GLOSSARY_RULES = {
  KEEP: 'It stays as it is, letter by letter: a name.',
  TRANSLATE_AS: 'It is always translated by the same words.',
  TRANSLITERATE: 'It is written in the letters of the other language, always the same way.',
} as const;
/** One of {@link GLOSSARY_RULES}. */
export type GlossaryRule = keyof typeof GLOSSARY_RULES;

/** What is wrong with the translation of a segment. */
export const SEGMENT_FAULTS = {
  URL: 'An address is missing, or was added.',
  NUMBER: 'A number is missing, or was added.',
  PLACEHOLDER: 'A placeholder such as `{name}` is missing, or was added.',
  TAG: 'A tag of HTML is missing, or was added.',
  GLOSSARY: 'A term is not written as the glossary asks.',
} as const;
/** One of {@link SEGMENT_FAULTS}. */
export type SegmentFault = keyof typeof SEGMENT_FAULTS;

/** How a text is written, so that it can be cut into segments and put together again. */
export const SOURCE_FORMATS = {
  PLAIN: 'Text without markup.',
  MARKDOWN: 'Text in Markdown.',
  HTML: 'Text in HTML.',
} as const;
/** One of {@link SOURCE_FORMATS}. */
export type SourceFormat = keyof typeof SOURCE_FORMATS;
