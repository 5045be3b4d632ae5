/** The jobs that read feeds: one looks what is due, and queues one for each feed, so that none waits for another. */
import type { JobQueue } from '../../../core/jobs/index.js';

/** Reads one feed. Payload: `{ id }`, its uuid. */
export const READ_FEED = 'feedSource.read';
/** Queues what is due. */
export const READ_DUE = 'feedSource.readDue';

/** Queues the reading of a feed, in the current unit of work. Asked for twice before it began, it happens once. */
export function readSoon(jobs: JobQueue, id: string): Promise<void> {
  // Tried once: what fails is due again by itself, and later each time.
  return jobs.add(READ_FEED, { id }, { key: `${READ_FEED}:${id}`, maxAttempts: 1 });
}
