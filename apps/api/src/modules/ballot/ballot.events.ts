/** What this module tells others of. Ids in events are public ones. */

/** Outbox event: a ballot was announced, or notice of a written one was given. Data: `{ ballot, summit }`. */
export const SCHEDULED = 'ballot.scheduled';

/** Outbox event: a ballot takes votes. Data: `{ ballot, summit }`. */
export const OPENED = 'ballot.opened';

/** Outbox event: a ballot takes no more votes. Data: `{ ballot, summit }`. */
export const CLOSED = 'ballot.closed';

/** Outbox event: the result of a ballot is published. Data: `{ ballot, summit, outcome }`; the outcome only if all may know it. */
export const PUBLISHED = 'ballot.published';

/** Outbox event: a published result was annulled. Data: `{ ballot, summit }`. */
export const ANNULLED = 'ballot.annulled';

/** Outbox event: the count of a ballot was declared void. Data: `{ ballot, summit }`. */
export const VOIDED = 'ballot.voided';

/** Live topic: something of a ballot changed that a reader may see. Message: `{ id }`, its public id. */
export const LIVE_TOPIC = 'ballot';
