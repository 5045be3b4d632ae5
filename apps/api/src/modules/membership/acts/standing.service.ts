/** Records whether a member is in good standing. Dues are kept elsewhere; here stands what an officer says of them. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { addDays } from '../../../core/zone/index.js';
import { TaskService } from '../../task/index.js';
import type { Membership } from '../contract/membership.model.js';
import { StandingRepository } from '../standing/standing.repository.js';
import { MembershipDesk } from './membership-desk.js';
import { SuspensionService } from './suspension.service.js';

export interface StandingToRecord {
  readonly organisationId: string;
  readonly good: boolean;
  /** A day; today when left out. */
  readonly from?: string | null;
  readonly reason: string;
}

@Injectable()
export class StandingService {
  constructor(
    private readonly desk: MembershipDesk,
    private readonly standings: StandingRepository,
    private readonly suspensions: SuspensionService,
    private readonly tasks: TaskService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a flag. One that is not good opens a task for the member, with the reminders of the rule set; a good one closes
   * it, and lifts a suspension that was for dues.
   * @throws NotFound, Refused with GuardFailed
   */
  record(actor: Actor, { organisationId, good, reason, ...given }: StandingToRecord): Promise<Membership> {
    return this.desk.act(actor, organisationId, 'RECORD_STANDING', async found => {
      const { membershipId, flags, today, ruleSet } = found;
      const fromDay = given.from ?? today;
      const number = 1 + Math.max(0, ...flags.map(flag => flag.number));
      const recordedAt = this.clock.now();
      const flag = {
        membershipId,
        number,
        good,
        fromDay,
        reason,
        recordedAt,
        provenance: 'LIVE',
        source: null,
      } as const;
      await this.standings.append(actor, flag);
      await this.audit.record(actor, {
        action: 'membership.standing',
        subjectType: 'Membership',
        subjectId: membershipId,
        details: { good, from: fromDay },
      });
      if (good) {
        await this.tasks.close('DUES_SETTLE', membershipId);
        if (fromDay <= today) await this.suspensions.liftForDues(actor, found);
        return;
      }
      const { duesGraceDays, duesReminders } = ruleSet.content.membership;
      await this.tasks.open({
        kind: 'DUES_SETTLE',
        subjectType: 'Membership',
        subjectId: membershipId,
        assignee: { organisationId: found.organisationId },
        dueOn: addDays(fromDay, duesGraceDays),
        remindDaysBefore: remindersWithin(duesGraceDays, duesReminders),
      });
    });
  }
}

/** Days before the end of the grace, evenly spread, the last on its last day: 60, 30, 0 for three in 90 days. */
export const remindersWithin = (days: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor((days * (count - 1 - index)) / count));
