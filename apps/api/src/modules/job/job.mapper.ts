/** From a row of the queue to the model, without what it works on. */
import type { Actor } from '../../core/access/index.js';
import { idOf } from '../../core/ids/index.js';
import { Job } from './contract/job.model.js';
import { errorLine } from './domain/error-line.js';
import { uuidOfJob } from './domain/job-number.js';
import { jobWorkflow } from './domain/job.workflow.js';
import type { JobRow } from './persistence/job.rows.js';

export const toJob = (actor: Actor, row: JobRow): Job =>
  Object.assign(new Job(), {
    id: idOf('Job', uuidOfJob(row.number)),
    name: row.name,
    state: row.state,
    queue: row.queue,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    runAt: row.run_at,
    lastError: errorLine(row.last_error),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    availableActions: jobWorkflow.availableActions({ state: row.state }, actor),
  });
