/** Runs the jobs of this process with graphile-worker: the only queue, also for schedules and the outbox. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import type pg from 'pg';
import { DatabaseConnections, openPool } from '../database/index.js';
import { JobRegistry } from './job-registry.js';
import { WorkerPresence } from './worker-presence.js';

const CONCURRENCY = 2;
/** Jobs that wait for somebody else's server mostly wait. */
const REMOTE_CONCURRENCY = 8;

/** Workers hold a connection only between two jobs: more of them share these. */
const BUSY = 3;

/** Workers with the connections that they use. */
interface Crew {
  readonly runner: Runner;
  readonly presence: WorkerPresence;
  readonly pool: pg.Pool;
}

@Injectable()
export class JobWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly crews: Crew[] = [];

  constructor(
    private readonly connections: DatabaseConnections,
    private readonly registry: JobRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { handlers, remote, schedules } = this.registry;
    const names = [...handlers.keys()];
    await this.start(
      names.filter(name => !remote.has(name)),
      CONCURRENCY,
      schedules,
    );
    if (remote.size > 0) await this.start([...remote], REMOTE_CONCURRENCY, []);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(
      this.crews.map(async ({ runner, presence, pool }) => {
        await runner.stop();
        presence.leave();
        await pool.end();
      }),
    );
  }

  /** Starts workers for some of the jobs. */
  private async start(names: readonly string[], concurrency: number, schedules: JobRegistry['schedules']) {
    const { handlers } = this.registry;
    // A pool of its own: jobs never take the connections of requests, nor wait for them.
    const pool = openPool(this.connections.appUrl, Math.min(concurrency, BUSY) + 2, error => {
      this.logger.warn(`An idle connection broke: ${error.message}`);
    });
    const presence = new WorkerPresence(pool);
    await presence.watchOthers();
    const events: WorkerEvents = new EventEmitter();
    let shown: Promise<void> | undefined;
    events.once('pool:create', ({ workerPool }) => (shown = presence.show(workerPool.id)));
    const runner = await run({
      // By default the end of a job is written after the worker said that it stopped, on a pool that is gone by then.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      pgPool: pool,
      events,
      // Asked before each job: none is taken before the process is shown as living.
      forbiddenFlags: async () => {
        await shown;
        return null;
      },
      concurrency,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: this.workerLogger(),
      taskList: Object.fromEntries(names.map(name => [name, payload => handlers.get(name)?.(payload)])),
      parsedCronItems: parseCronItems(
        schedules.map(({ name, cron }) => ({ task: name, match: cron, identifier: name, options: { maxAttempts: 3 } })),
      ),
    });
    this.crews.push({ runner, presence, pool });
  }

  private workerLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message, meta) => {
      if (level === 'error') this.logger.error(message, (meta?.['error'] as Error | undefined)?.stack);
      // Its pool is smaller than its concurrency on purpose.
      else if (level === 'warning' && !message.includes('maxPoolSize')) this.logger.warn(message);
      else this.logger.debug(message);
    });
  }
}
