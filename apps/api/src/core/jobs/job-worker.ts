/** Runs the jobs of this process with graphile-worker: the only queue, also for schedules and the outbox. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import type pg from 'pg';
import { DatabaseConnections, openPool } from '../database/index.js';
import { JobRegistry } from './job-registry.js';
import { WorkerPresence } from './worker-presence.js';

const CONCURRENCY = 2;

@Injectable()
export class JobWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;
  private presence: WorkerPresence | undefined;

  constructor(
    private readonly connections: DatabaseConnections,
    private readonly registry: JobRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { handlers, schedules } = this.registry;
    // A pool of its own: jobs never take the connections of requests, nor wait for them.
    this.pool = openPool(this.connections.appUrl, CONCURRENCY + 2, error => {
      this.logger.warn(`An idle connection broke: ${error.message}`);
    });
    const presence = (this.presence = new WorkerPresence(this.pool));
    await presence.watchOthers();
    const events: WorkerEvents = new EventEmitter();
    let shown: Promise<void> | undefined;
    events.once('pool:create', ({ workerPool }) => (shown = presence.show(workerPool.id)));
    this.runner = await run({
      // By default the end of a job is written after the worker said that it stopped, on a pool that is gone by then.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      pgPool: this.pool,
      events,
      // Asked before each job: none is taken before the process is shown as living.
      forbiddenFlags: async () => {
        await shown;
        return null;
      },
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: this.workerLogger(),
      taskList: Object.fromEntries([...handlers].map(([name, handler]) => [name, payload => handler(payload)])),
      parsedCronItems: parseCronItems(
        schedules.map(({ name, cron }) => ({ task: name, match: cron, identifier: name, options: { maxAttempts: 3 } })),
      ),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    this.presence?.leave();
    await this.pool?.end();
  }

  private workerLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message, meta) => {
      if (level === 'error') this.logger.error(message, (meta?.['error'] as Error | undefined)?.stack);
      else if (level === 'warning') this.logger.warn(message);
      else this.logger.debug(message);
    });
  }
}
