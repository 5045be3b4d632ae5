/** Registers the jobs that read feeds. */
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../core/database/index.js';
import { JobQueue, JobRegistry } from '../../../core/jobs/index.js';
import { FeedReadingService } from './feed-reading.service.js';
import { READ_DUE, READ_FEED, readSoon } from './feed-source.jobs.js';
import { FeedReadingRepository } from './persistence/feed-reading.repository.js';

/** How many are queued at a time; those that are due the longest first, the rest a minute later. */
const BATCH = 200;

@Injectable()
export class FeedSchedule {
  constructor(
    private readonly readings: FeedReadingRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobQueue,
    reading: FeedReadingService,
    registry: JobRegistry,
  ) {
    registry.schedule(READ_DUE, '* * * * *', async () => void (await this.queueDue()));
    registry.handleRemote(READ_FEED, payload => reading.read((payload as { id: string }).id));
  }

  /** Queues the reading of every feed that is due. @returns how many */
  queueDue(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const due = await this.readings.due(BATCH);
      for (const id of due) await readSoon(this.jobs, id);
      return due.length;
    });
  }
}
