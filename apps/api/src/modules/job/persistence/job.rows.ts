/** Rows as the statements of this module select them. */
import type { JobState } from '@kurultai/schema';

export interface JobRow {
  /** The number in the queue. */
  number: string;
  name: string;
  state: JobState;
  queue: string | null;
  attempts: number;
  max_attempts: number;
  run_at: Date;
  last_error: string | null;
  created_at: Date;
  updated_at: Date;
}
