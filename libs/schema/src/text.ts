// How a text in one language came about.

/**
 * Where a text in one language comes from. What organisations write is never shown as a machine's draft; only the
 * service's own sentences are, such as the explanation of a rule set, and they say so.
 */
export const TEXT_ORIGINS = {
  AUTHORED: 'Written in this language by its author.',
  HUMAN: 'Translated by a person.',
  MACHINE_REVIEWED: 'Translated by a machine, then checked by a person.',
  MACHINE_DRAFT: 'Drafted by a machine. No native reader has reviewed it yet.',
} as const;
/** One of {@link TEXT_ORIGINS}. */
export type TextOrigin = keyof typeof TEXT_ORIGINS;
