export { JobQueue, type JobOptions } from './job-queue.js';
export { type JobHandler, JobRegistry } from './job-registry.js';
export { JobsModule } from './jobs.module.js';
export { Outbox, type OutboxEvent, type OutboxSubscriber } from './outbox.js';
