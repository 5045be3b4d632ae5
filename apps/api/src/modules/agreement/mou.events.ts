/** What this module tells others of. */

/** Outbox event: a memorandum that everybody may know of was recorded. Data: `{ mou, status }`. */
export const MOU_RECORDED = 'mou.recorded';
