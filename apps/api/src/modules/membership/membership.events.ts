/** What this module tells others of. */

/** Outbox event: the ledger of a membership has a new row, or a row took effect. Data: `{ membership, organisation }`, public ids. */
export const MEMBERSHIP_CHANGED = 'membership.changed';

/** Live topic: the same. Message: `{ id }`, the public id of the membership. */
export const MEMBERSHIP_TOPIC = 'membership';
