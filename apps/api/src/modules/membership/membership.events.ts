/** What this module tells others of. */

/** Outbox event: the ledger of a membership has a new row, or a row took effect. Data: `{ membership, organisation }`, public ids. */
export const MEMBERSHIP_CHANGED = 'membership.changed';

/** Live topic: the same. Message: `{ id }`, the public id of the membership. */
export const MEMBERSHIP_TOPIC = 'membership';

/** Outbox event: a sanction case moved. Data: `{ case }`, its public id and nothing else: it is not for everybody. */
export const SANCTION_CASE_CHANGED = 'sanctionCase.changed';

/** Outbox event: an appeal was filed or decided. Data: `{ appeal }`, its public id and nothing else. */
export const APPEAL_CHANGED = 'appeal.changed';
