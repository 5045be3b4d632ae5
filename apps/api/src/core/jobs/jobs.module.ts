import { Global, Module } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { JobWorker } from './job-worker.js';
import { Outbox } from './outbox.js';

/** Background work: jobs, schedules and the outbox, all on graphile-worker. */
@Global()
@Module({ providers: [JobRegistry, JobQueue, JobWorker, Outbox], exports: [JobRegistry, JobQueue, Outbox] })
export class JobsModule {}
