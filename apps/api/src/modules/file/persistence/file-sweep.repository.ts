/** What the sweeper asks and deletes. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

const FORGET_DOWNLOADS = statement(`delete from file_download where expires_at < $1`);
const FORGET_ABANDONED = statement(`delete from file where state = 'PENDING' and upload_expires_at < $1`);
const KNOWN = statement<{ storage_key: string }>(`select storage_key from file where storage_key = any($1)`);

@Injectable()
export class FileSweepRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Deletes download addresses that work no more. */
  async forgetDownloads(): Promise<void> {
    await this.database.write(FORGET_DOWNLOADS, [this.clock.now()]);
  }

  /** Deletes the records of uploads whose address expired before an instant and that never came. */
  async forgetAbandoned(before: Date): Promise<void> {
    await this.database.write(FORGET_ABANDONED, [before]);
  }

  /** Which of the keys belong to a file. */
  async known(keys: readonly string[]): Promise<Set<string>> {
    return new Set((await this.database.all(KNOWN, [keys])).map(row => row.storage_key));
  }
}
