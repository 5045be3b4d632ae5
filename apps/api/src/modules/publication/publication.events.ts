/** What this module tells others of. Data of every outbox event: `{ publication, organisation }`, public ids. Drafts are never told. */

/** Outbox event: an organisation published something. */
export const PUBLISHED = 'publication.published';

/** Outbox event: a publication says something else now. */
export const UPDATED = 'publication.updated';

/** Outbox event: the same, with a note that everybody reads. */
export const CORRECTED = 'publication.corrected';

/** Outbox event: a publication was taken back. Whoever shows it takes its text away and says so. */
export const RETRACTED = 'publication.retracted';

/** Outbox event: a publication came into the network's stream. */
export const INCLUDED = 'publication.included';

/** Outbox event: a publication is in the network's stream no more. */
export const REMOVED = 'publication.removed';

/** Outbox event, for its organisation only: the secretariat did not take it into the stream. */
export const DECLINED = 'publication.declined';

/** Live topic: a publication is new or was changed. Message: `{ id }`, its public id. */
export const LIVE_TOPIC = 'publication';

/** For the audit log only. */
export const DRAFT_SAVED = 'publication.draft-saved';
