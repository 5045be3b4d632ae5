/** Runs the jobs of this process with graphile-worker: the only queue, also for schedules and the outbox. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import type pg from 'pg';
import { DatabaseConnections, openPool } from '../database/index.js';
import { JobRegistry } from './job-registry.js';

const CONCURRENCY = 2;

@Injectable()
export class JobWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;

  constructor(
    private readonly connections: DatabaseConnections,
    private readonly registry: JobRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { handlers, schedules } = this.registry;
    // A pool of its own: jobs never take the connections of requests, nor wait for them.
    this.pool = openPool(this.connections.appUrl, CONCURRENCY + 1, error => {
      this.logger.warn(`An idle connection broke: ${error.message}`);
    });
    this.runner = await run({
      pgPool: this.pool,
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
