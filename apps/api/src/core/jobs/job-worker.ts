/** Runs the jobs of this process with graphile-worker: the only queue, also for schedules and the outbox. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { DatabaseConnections } from '../database/index.js';
import { JobRegistry } from './job-registry.js';

@Injectable()
export class JobWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private runner: Runner | undefined;

  constructor(
    private readonly connections: DatabaseConnections,
    private readonly registry: JobRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { handlers, schedules } = this.registry;
    this.runner = await run({
      connectionString: this.connections.appUrl,
      concurrency: 2,
      maxPoolSize: 3,
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
  }

  private workerLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message, meta) => {
      if (level === 'error') this.logger.error(message, (meta?.['error'] as Error | undefined)?.stack);
      else if (level === 'warning') this.logger.warn(message);
      else this.logger.debug(message);
    });
  }
}
