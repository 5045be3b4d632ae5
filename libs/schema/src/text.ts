// How a text in one language came about.

/** Where a text in one language comes from. A machine's draft that nobody read is never shown. */
export const TEXT_ORIGINS = {
  AUTHORED: 'Written in this language by its author.',
  HUMAN: 'Translated by a person.',
  MACHINE_REVIEWED: 'Translated by a machine, then checked by a person.',
} as const;
/** One of {@link TEXT_ORIGINS}. */
export type TextOrigin = keyof typeof TEXT_ORIGINS;
