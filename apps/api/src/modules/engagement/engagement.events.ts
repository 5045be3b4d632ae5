/** What this module tells others of. */

/** Outbox event: an engagement that everybody may read is on record, or stands elsewhere. Data: `{ engagement, state }`. */
export const ENGAGEMENT_CHANGED = 'engagement.changed';
