/** How every act on a letter goes: lock, may the actor know of it, does the workflow allow it, act, audit. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { NotFound, Stale } from '../../../core/errors/index.js';
import { idOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import type { VisaLetter } from './contract/visa-letter.model.js';
import { VISA_CONSTRAINTS } from './domain/constraints.js';
import { mayRead } from './domain/visa-letter.policy.js';
import { type VisaLetterAction, visaLetterWorkflow } from './domain/visa-letter.workflow.js';
import { VisaLetterRepository } from './persistence/visa-letter.repository.js';
import type { VisaLetterRow } from './persistence/visa-letter.rows.js';
import { subjectOf, toVisaLetter } from './visa-letter.mapper.js';

export interface VisaAct {
  readonly id: string;
  readonly action: VisaLetterAction;
  /** The name in the audit log, such as `visa.approve`. */
  readonly audit: string;
  readonly expectedVersion?: number | null | undefined;
}

@Injectable()
export class VisaLetterActs {
  constructor(
    private readonly letters: VisaLetterRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Performs an act on a letter in a unit of work.
   * @param work writes; it is given the locked row, and the state to which the act leads
   * @throws NotFound when the actor may not know of the letter, Stale, Refused with the guards that block
   */
  async perform<T>(
    actor: Actor,
    { id, action, audit, expectedVersion = null }: VisaAct,
    work: (row: VisaLetterRow, to: VisaLetterRow['state']) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(async () => {
      const row = await this.letters.lock(id);
      const subject = row && subjectOf(row, this.clock.now());
      if (!subject || !mayRead(actor, subject)) throw new NotFound('VisaLetter', idOf('VisaLetter', id));
      if (expectedVersion !== null && expectedVersion !== row.version) throw new Stale('The visa letter');
      refuseIfBlocked(visaLetterWorkflow.blocking(subject, action, actor));
      const result = await work(row, visaLetterWorkflow.next(subject, action, actor));
      await this.audit.record(actor, { action: audit, subjectType: 'VisaLetter', subjectId: id });
      return result;
    }, VISA_CONSTRAINTS);
  }

  /** A letter that was just written, as its reader sees it. */
  async shown(id: string): Promise<VisaLetter> {
    const row = (await this.letters.byIds([id])).get(id);
    if (!row) throw new NotFound('VisaLetter', idOf('VisaLetter', id));
    return toVisaLetter(row, this.clock.now());
  }
}
