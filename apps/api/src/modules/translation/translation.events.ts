/** What this module tells others of. */

/** Outbox event: a translation is public. Data: `{ translation, subject, language }`, public ids and a language tag. */
export const TRANSLATION_PUBLISHED = 'translation.published';

/** Outbox event: the source of a public translation has changed. Data: as above. */
export const TRANSLATION_STALE = 'translation.stale';

/** Live topic: a translation was changed. Message: `{ id }`, the id of its row. */
export const TRANSLATION_TOPIC = 'translation';
