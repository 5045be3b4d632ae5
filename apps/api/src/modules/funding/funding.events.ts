/** What this module tells others of. */

/** Outbox event: a call is on record, or says something else now. Data: `{ call }`. */
export const CALL_CHANGED = 'fundingCall.changed';

/** Outbox event: an application for funding stands elsewhere. Data: `{ application, organisation, state }`. */
export const FUNDING_CHANGED = 'fundingApplication.changed';
