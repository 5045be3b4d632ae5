/** What this module tells others of. */

/**
 * Outbox event: somebody is reminded of a task. Its subject is the task; one of organisation and role is null.
 */
export const REMINDED = 'task.reminded';

/** Live topic: what waits for somebody has changed. Message: `{ assignee }`, a role or the uuid of an organisation. */
export const LIVE_TOPIC = 'task';
