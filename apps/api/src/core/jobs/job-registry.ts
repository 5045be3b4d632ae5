/** Which background jobs exist and what runs them. Modules register theirs when they are made. */
import { Injectable } from '@nestjs/common';

/** Does a job. It may run more than once (after a crash), so it must be repeatable. @throws to be tried again later */
export type JobHandler = (payload: unknown) => Promise<void>;

@Injectable()
export class JobRegistry {
  readonly handlers = new Map<string, JobHandler>();
  /** The jobs that wait for somebody else's server: they have workers of their own. */
  readonly remote = new Set<string>();
  readonly schedules: { name: string; cron: string }[] = [];

  /** Declares a job that is queued by `JobQueue.add`. */
  handle(name: string, handler: JobHandler): void {
    if (this.handlers.has(name)) throw new Error(`Two handlers for the job ${name}.`);
    this.handlers.set(name, handler);
  }

  /** The same for a job that waits for somebody else's server: it never holds up those that do not. */
  handleRemote(name: string, handler: JobHandler): void {
    this.handle(name, handler);
    this.remote.add(name);
  }

  /** Declares a job that runs on a schedule, once over all processes. @param cron five fields, UTC */
  schedule(name: string, cron: string, handler: JobHandler): void {
    this.handle(name, handler);
    this.schedules.push({ name, cron });
  }
}
