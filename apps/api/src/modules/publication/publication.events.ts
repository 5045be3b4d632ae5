/** What this module tells others of. */

/** Outbox event: an organisation published something. Data: `{ publication, organisation }`, public ids. */
export const PUBLISHED = 'publication.published';

/** Outbox event: a publication says something else now. Data: as above. */
export const UPDATED = 'publication.updated';

/** Live topic: a publication is new or was changed. Message: `{ id }`, its public id. */
export const LIVE_TOPIC = 'publication';
