/** Performs an act on an application for funding: one lock, one table, one trace, whatever the act writes. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { type ColumnValue, UnitOfWork } from '../../core/database/index.js';
import { NotFound, Stale } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { FundingApplication } from './contract/funding-application.model.js';
import { FUNDING_CONSTRAINTS } from './domain/constraints.js';
import { type FundingSubject, mayRead } from './domain/funding.policy.js';
import { type FundingAction, fundingWorkflow } from './domain/funding.workflow.js';
import { FundingApplicationService } from './funding-application.service.js';
import { FUNDING_CHANGED } from './funding.events.js';
import { subjectOf } from './funding.mapper.js';
import { MandateTasks } from './mandate-tasks.js';
import { FundingApplicationRepository } from './persistence/funding-application.repository.js';
import type { FundingApplicationRow } from './persistence/funding.rows.js';

/** What an act writes beside the state: columns, and a reason or an organisation for its event. */
export interface Written {
  readonly columns?: Readonly<Record<string, ColumnValue>>;
  readonly reason?: string | null;
  readonly organisationId?: string | null;
}

@Injectable()
export class FundingActs {
  constructor(
    private readonly applications: FundingApplicationRepository,
    private readonly reading: FundingApplicationService,
    private readonly tasks: MandateTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param write what the act does to the locked row; nothing by default
   * @throws NotFound, Stale, Refused with the guards that block, and whatever `write` throws
   */
  perform(
    actor: Actor,
    input: { readonly id: string; readonly expectedVersion: number },
    action: FundingAction,
    write: (row: FundingApplicationRow, subject: FundingSubject) => Promise<Written> = () => Promise.resolve({}),
  ): Promise<FundingApplication> {
    const id = uuidOf('FundingApplication', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.applications.lock(id);
      const subject = row && subjectOf(row, this.clock.now());
      if (!row || !subject || !mayRead(actor, subject)) throw new NotFound('FundingApplication', input.id);
      if (row.version !== input.expectedVersion) throw new Stale('The application');
      refuseIfBlocked(fundingWorkflow.blocking(subject, action, actor));
      const state = fundingWorkflow.next(subject, action, actor);
      const { columns = {}, reason = null, organisationId = null } = await write(row, subject);
      await this.applications.update(id, { ...columns, state });
      await this.record(actor, id, action, { from: row.state, reason, organisationId });
      return this.reading.shown(actor, id);
    }, FUNDING_CONSTRAINTS);
  }

  /** Leaves the traces of an act in the current unit of work: the event, the audit log, the tasks, the outbox. */
  async record(
    actor: Actor,
    id: string,
    action: FundingAction | 'START_IDEA' | 'RECORD',
    { from, reason, organisationId }: { from: string | null; reason: string | null; organisationId: string | null },
  ): Promise<void> {
    const row = (await this.applications.byIds([id])).get(id);
    if (!row) throw new NotFound('FundingApplication', idOf('FundingApplication', id));
    await this.applications.addEvent(actor, {
      ...{ application_id: id, action, from_state: from, to_state: row.state },
      ...{ reason, organisation_id: organisationId },
    });
    const details = organisationId === null ? {} : { organisation: idOf('Organisation', organisationId) };
    const name = `fundingApplication.${action.toLowerCase()}`;
    await this.audit.record(actor, { action: name, subjectType: 'FundingApplication', subjectId: id, details });
    await this.tasks.keep([row]);
    const concerned =
      row.partners.find(({ role }) => role === 'COORDINATOR')?.organisation_id ?? row.recorded_by_organisation_id;
    if (from === row.state || concerned === null) return;
    const [application, organisation] = [idOf('FundingApplication', id), idOf('Organisation', concerned)];
    await this.outbox.add(FUNDING_CHANGED, application, { application, organisation, state: row.state });
  }
}
