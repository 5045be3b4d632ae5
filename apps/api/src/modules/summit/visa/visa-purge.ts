/** Destroys the data of travel documents: when a letter ends without use, and for good some days after the event. */
import { Injectable } from '@nestjs/common';
import type { System } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { JobRegistry } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { TaskService } from '../../task/index.js';
import { VisaLetterRepository } from './persistence/visa-letter.repository.js';
import type { VisaLetterRow } from './persistence/visa-letter.rows.js';

const PURGER: System = { kind: 'SYSTEM', reason: 'visa.purge' };

@Injectable()
export class VisaPurge {
  constructor(
    private readonly letters: VisaLetterRepository,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    jobs: JobRegistry,
  ) {
    jobs.schedule('visa.purge', '20 * * * *', () => this.due());
  }

  /** Purges a locked letter in the current unit of work. Number, hash and what anybody may verify stay. */
  async now({ id, data_here, pdf_here }: VisaLetterRow): Promise<void> {
    await this.letters.update(id, null, {
      passport_sealed: null,
      pdf_sealed: null,
      participant: null,
      ...((data_here || pdf_here) && { purged_at: this.clock.now() }),
    });
    await this.letters.forgetDownloadsOf(id);
  }

  /** Purges every letter whose day has come in the zone of its event. It may run in several processes at a time. */
  async due(): Promise<void> {
    await this.unitOfWork.run(() => this.letters.forgetDownloads());
    for (const id of await this.letters.due()) {
      await this.unitOfWork.run(async () => {
        const row = await this.letters.lock(id);
        if (!row || (!row.data_here && !row.pdf_here)) return;
        await this.now(row);
        await this.tasks.close('VISA_APPROVE', id);
        await this.audit.record(PURGER, { action: 'visa.purge', subjectType: 'VisaLetter', subjectId: id });
      });
    }
  }
}
