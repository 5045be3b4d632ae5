/** Queues jobs inside the current unit of work: a job exists if and only if its transaction committed. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../database/index.js';

const ADD = statement(`
  select graphile_worker.add_job($1, $2::json, queue_name := $3, run_at := coalesce($4::timestamptz, now() + $7::float8 * interval '1 second'), max_attempts := $5, job_key := $6)`);
const ADD_ALL = statement(`
  select from jsonb_to_recordset($2) as job (payload json, queue text)
  cross join lateral graphile_worker.add_job($1, job.payload, queue_name := job.queue, max_attempts := $3)`);
/** 25 tries reach over three days. */
const TRIES = 25;

export interface JobOptions {
  /** Jobs of one queue run one after another, in order. */
  readonly queue?: string;
  readonly runAt?: Date;
  /** Seconds from now by the clock of the database, also where the clock of the service is simulated. */
  readonly inSeconds?: number;
  /** How often it is tried, with growing pauses; {@link TRIES} when left out. */
  readonly maxAttempts?: number;
  /** At most one waiting job has a key: a later one replaces it. */
  readonly key?: string;
}

@Injectable()
export class JobQueue {
  constructor(private readonly database: Database) {}

  /** Queues a job. @throws Error outside a unit of work */
  async add(name: string, payload: object, options: JobOptions = {}): Promise<void> {
    const { queue, runAt, inSeconds, maxAttempts = TRIES, key } = options;
    const when = [runAt ?? null, maxAttempts, key ?? null, inSeconds ?? null];
    await this.database.write(ADD, [name, JSON.stringify(payload), queue ?? null, ...when]);
  }

  /** Queues many jobs of one kind by one statement, in this order. @throws Error outside a unit of work */
  async addAll(name: string, jobs: readonly { readonly payload: object; readonly queue: string }[]): Promise<void> {
    await this.database.write(ADD_ALL, [name, JSON.stringify(jobs), TRIES]);
  }
}
