/**
 * Once a day, members that stay out of good standing: the rule suspends whoever had its days of grace and its reminders;
 * a lapse is only put before an officer, and never happens by itself.
 */
import { Injectable } from '@nestjs/common';
import type { System } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { JobRegistry } from '../../../core/jobs/index.js';
import { TaskService } from '../../task/index.js';
import { membershipWorkflow } from '../domain/membership.workflow.js';
import { FactsRepository } from './facts.repository.js';
import { MembershipFactsService } from './membership-facts.service.js';
import { SuspensionService } from './suspension.service.js';

const RULE: System = { kind: 'SYSTEM', reason: 'membership dues' };

@Injectable()
export class DuesJob {
  constructor(
    private readonly repository: FactsRepository,
    private readonly facts: MembershipFactsService,
    private readonly suspensions: SuspensionService,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.schedule('membership.dues', '20 1 * * *', () => this.run());
  }

  /** Safe to run at any time, and twice. */
  async run(): Promise<void> {
    const ids = await this.repository.notInGoodStanding(this.clock.today(), this.clock.now());
    for (const { subject, row } of (await this.facts.of(ids)).values()) {
      const { membershipId: subjectId, organisationId } = row;
      if (membershipWorkflow.blocking(subject, 'CONFIRM_LAPSE', RULE).length === 0) {
        await this.unitOfWork.run(() =>
          this.tasks.open({
            kind: 'MEMBERSHIP_LAPSE_CONFIRM',
            subjectType: 'Membership',
            subjectId,
            assignee: { role: 'OFFICER' },
            dueOn: null,
          }),
        );
      } else if (membershipWorkflow.blocking(subject, 'SUSPEND_FOR_DUES', RULE).length === 0) {
        await this.suspensions.suspendByRule(RULE, organisationId);
      }
    }
  }
}
