/** Publishes the drafts whose time has come, each exactly once, however many processes look and however late they are. */
import { Injectable, Logger } from '@nestjs/common';
import type { System } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { Database, statement, UnitOfWork } from '../../core/database/index.js';
import { JobRegistry } from '../../core/jobs/index.js';
import { PublicationWriter } from './persistence/publication-writer.js';
import { PublicationVersions } from './publication-versions.js';

/** The scheduled job, once a minute. */
export const PUBLISH_DUE = 'publication.publish-due';

const SCHEDULE: System = { kind: 'SYSTEM', reason: 'the time that was set for a draft' };
const DUE = statement<{ id: string }>(`
  select id from publication where scheduled_for <= $1 order by scheduled_for, id limit 500`);

@Injectable()
export class PublicationSchedule {
  private readonly logger = new Logger('Publications');

  constructor(
    private readonly database: Database,
    private readonly writer: PublicationWriter,
    private readonly versions: PublicationVersions,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.schedule(PUBLISH_DUE, '* * * * *', () => this.publishDue());
  }

  /** Publishes what is due now. One that fails does not hold up the others. @throws when one failed, to be tried again */
  async publishDue(): Promise<void> {
    const failures: unknown[] = [];
    for (const { id } of await this.database.all(DUE, [this.clock.now()])) {
      try {
        await this.unitOfWork.run(() => this.publishOne(id));
      } catch (error) {
        this.logger.error(`The draft ${id} could not be published at its time: ${String(error)}`);
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Drafts could not be published at their time.');
  }

  private async publishOne(id: string): Promise<void> {
    const known = await this.writer.lock(id);
    // Another process was first, or its organisation set another time.
    if (known?.status !== 'DRAFT' || known.scheduled_for === null || known.scheduled_for > this.clock.now()) return;
    await this.versions.publishSaved(SCHEDULE, known, known.scheduled_for);
  }
}
