/** Suspends members and gives their rights back: by the board, or as the rule on unpaid dues permits. */
import { Injectable } from '@nestjs/common';
import type { Actor, System } from '../../../core/access/index.js';
import { TaskService } from '../../task/index.js';
import type { Membership } from '../contract/membership.model.js';
import { restingStatus } from '../domain/ledger.workflow.js';
import { ruleReference } from '../domain/rule-reference.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import { SanctionCaseRepository } from '../sanction/sanction-case.repository.js';
import { type Case, MembershipDesk } from './membership-desk.js';

/** A resolution of the board about one member. */
export interface BoardAct {
  readonly organisationId: string;
  readonly minutesRef: string;
  readonly reason: string;
  readonly note?: string | null;
}

@Injectable()
export class SuspensionService {
  constructor(
    private readonly desk: MembershipDesk,
    private readonly ledger: MembershipLedger,
    private readonly cases: SanctionCaseRepository,
    private readonly tasks: TaskService,
  ) {}

  /**
   * The board suspends a member in its open sanction case. Where no more than that was sought, the case is decided; where
   * an exclusion is sought, it goes on.
   * @throws NotFound, Refused with GuardFailed
   */
  suspend(actor: Actor, { organisationId, minutesRef, reason, note = null }: BoardAct): Promise<Membership> {
    return this.desk.act(actor, organisationId, 'SUSPEND', async found => {
      const resolution = { title: 'A member is suspended', minutesRef, reason };
      const { id: decisionId } = await this.desk.boardDecides(actor, found, resolution, 'MEMBERSHIP_SUSPENDED');
      await this.record(actor, found, { type: 'SUSPENDED', decisionId, reason, note });
      const closed = await this.cases.decideSuspension(found.membershipId, { decisionId, decidedOn: found.today });
      for (const id of closed) await this.tasks.closeAll(id);
    });
  }

  /** Suspends a member whose dues stayed unpaid, as the rule set permits. @throws NotFound, Refused with GuardFailed */
  suspendForDues(
    actor: Actor,
    { organisationId, reason }: { organisationId: string; reason: string },
  ): Promise<Membership> {
    return this.desk.act(actor, organisationId, 'SUSPEND_FOR_DUES', found => this.forDues(actor, found, reason));
  }

  /** The same by the service itself. @param organisationId a uuid */
  async suspendByRule(actor: System, organisationId: string): Promise<void> {
    await this.desk.actOn(actor, organisationId, 'SUSPEND_FOR_DUES', found => this.forDues(actor, found, null));
  }

  /** The board gives a member its rights back, as they were before. @throws NotFound, Refused with GuardFailed */
  lift(actor: Actor, { organisationId, minutesRef, reason, note = null }: BoardAct): Promise<Membership> {
    return this.desk.act(actor, organisationId, 'LIFT_SUSPENSION', async found => {
      const resolution = { title: 'A suspension is lifted', minutesRef, reason };
      const { id: decisionId } = await this.desk.boardDecides(actor, found, resolution, 'MEMBERSHIP_SUSPENSION_LIFTED');
      await this.record(actor, found, { type: 'SUSPENSION_LIFTED', decisionId, reason, note });
    });
  }

  /** A suspension for dues ends with what it was for. In the current unit of work. */
  async liftForDues(actor: Actor, found: Case): Promise<void> {
    const { status, decisive } = found.standing;
    if (status !== 'SUSPENDED' || decisive?.ruleRef?.endsWith(' membership.duesGraceDays') !== true) return;
    const ruleRef = ruleReference(found.ruleSet, 'membership.duesGraceDays');
    await this.record(actor, found, { type: 'SUSPENSION_LIFTED', ruleRef });
  }

  private forDues(actor: Actor, found: Case, reason: string | null): Promise<void> {
    const ruleRef = ruleReference(found.ruleSet, 'membership.duesGraceDays');
    return this.record(actor, found, { type: 'SUSPENDED', ruleRef, reason });
  }

  private async record(
    actor: Actor,
    { organisationId, events, today }: Case,
    event: {
      type: 'SUSPENDED' | 'SUSPENSION_LIFTED';
      decisionId?: string;
      ruleRef?: string;
      reason?: string | null;
      note?: string | null;
    },
  ): Promise<void> {
    const knownAt = new Date(Math.max(...events.map(({ recordedAt }) => recordedAt.getTime())));
    const before = restingStatus(events, { on: today, knownAt }) ?? 'ACTIVE';
    const statusTo = event.type === 'SUSPENDED' ? 'SUSPENDED' : before;
    await this.ledger.record(actor, { organisationId, statusTo, effectiveOn: today, provenance: 'LIVE', ...event });
  }
}
