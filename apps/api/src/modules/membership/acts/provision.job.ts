/**
 * Once a day, provisional members that the summit after their admission neither ratified nor refused: the end of the
 * provisional admission is put before an officer, and never happens by itself.
 */
import { Injectable } from '@nestjs/common';
import type { System } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { JobRegistry } from '../../../core/jobs/index.js';
import { TaskService } from '../../task/index.js';
import { membershipWorkflow } from '../domain/membership.workflow.js';
import { MembershipReader } from '../ledger/membership-reader.js';
import { MembershipFactsService } from './membership-facts.service.js';

const RULE: System = { kind: 'SYSTEM', reason: 'provisional admissions' };

@Injectable()
export class ProvisionJob {
  constructor(
    private readonly memberships: MembershipReader,
    private readonly facts: MembershipFactsService,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.schedule('membership.provisions', '40 1 * * *', () => this.run());
  }

  /** Safe to run at any time, and twice. */
  async run(): Promise<void> {
    const due = await this.memberships.ratificationDue(this.clock.today());
    const found = await this.facts.of(due.map(({ membershipId }) => membershipId));
    for (const [subjectId, { subject }] of found) {
      if (membershipWorkflow.blocking(subject, 'EXPIRE_PROVISION', RULE).length > 0) continue;
      await this.unitOfWork.run(() =>
        this.tasks.open({
          kind: 'PROVISION_EXPIRY_CONFIRM',
          subjectType: 'Membership',
          subjectId,
          assignee: { role: 'OFFICER' },
          dueOn: null,
        }),
      );
    }
  }
}
