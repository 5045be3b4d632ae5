/**
 * Clears away what uploads leave behind when a client walks away or a process dies: records whose bytes never came,
 * half-written bytes, bytes without a record, and download addresses that work no more.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { JobRegistry } from '../../../core/jobs/index.js';
import { FileSweepRepository } from '../persistence/file-sweep.repository.js';
import { FileStorage } from '../storage/file-storage.js';

/** The job that destroys the bytes of a removed file: `{ key }`. */
export const ERASE_BYTES = 'file.erase-bytes';
/** The scheduled job of the sweeper. */
export const SWEEP = 'file.sweep';

/** What is younger may belong to an upload that is under way. */
const GRACE_SECONDS = 3600;
const BATCH = 500;

@Injectable()
export class FileSweeper {
  constructor(
    private readonly files: FileSweepRepository,
    private readonly storage: FileStorage,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.handle(ERASE_BYTES, payload => storage.remove((payload as { key: string }).key));
    jobs.schedule(SWEEP, '*/15 * * * *', () => this.sweep());
  }

  /** Sweeps once. It may run in several processes at a time. */
  async sweep(): Promise<void> {
    const before = this.clock.in(-GRACE_SECONDS);
    await this.unitOfWork.run(async () => {
      await this.files.forgetDownloads();
      await this.files.forgetAbandoned(before);
    });
    await this.storage.discardUnfinished(before);
    let batch: string[] = [];
    for await (const key of this.storage.keys(before)) {
      batch.push(key);
      if (batch.length < BATCH) continue;
      await this.removeUnknown(batch);
      batch = [];
    }
    await this.removeUnknown(batch);
  }

  private async removeUnknown(keys: readonly string[]): Promise<void> {
    const known = await this.files.known(keys);
    for (const key of keys) {
      if (!known.has(key)) await this.storage.remove(key);
    }
  }
}
