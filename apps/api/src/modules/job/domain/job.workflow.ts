/** What can be done to a job, as a table. What the queue does by itself is the queue's. */
import type { JobState } from '@kurultai/schema';
import { type Actor, holds } from '../../../core/access/index.js';
import { Workflow } from '../../../core/workflow/index.js';
import { WATCH_JOBS } from './grants.js';

/** What can be done to a job. */
export const JOB_ACTIONS = {
  RETRY: 'Try it again now, with all of its tries: `retryJob`.',
} as const;
export type JobAction = keyof typeof JOB_ACTIONS;

export interface JobSubject {
  readonly state: JobState;
}

export const jobWorkflow = new Workflow<JobState, JobAction, JobSubject, Actor>([
  { from: ['FAILED', 'DEAD'], action: 'RETRY', to: 'WAITING', who: actor => holds(actor, WATCH_JOBS) },
]);
