// Background jobs, as the secretariat sees them.

/** Where a job stands. A job that was done is gone. */
export const JOB_STATES = {
  WAITING: 'It waits for its time or its turn.',
  RUNNING: 'It is being done.',
  FAILED: 'It failed, and is tried again by itself.',
  DEAD: 'It failed as often as it was to be tried: nothing happens until somebody retries it.',
} as const;
export type JobState = keyof typeof JOB_STATES;
