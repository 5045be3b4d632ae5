/** A member leaves, by its own legal signatory, after the notice that the rule set demands; or it stays after all. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { addDays } from '../../../core/zone/index.js';
import type { Membership } from '../contract/membership.model.js';
import { ruleReference } from '../domain/rule-reference.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import { MembershipDesk } from './membership-desk.js';

@Injectable()
export class ResignationService {
  constructor(
    private readonly desk: MembershipDesk,
    private readonly ledger: MembershipLedger,
  ) {}

  /**
   * Records that a member leaves on a day.
   * @param input.effectiveOn the first day after its membership
   * @throws NotFound, InputInvalid with rule `noticePeriod`, Refused with GuardFailed
   */
  resign(
    actor: Actor,
    input: { organisationId: string; effectiveOn: string; reason?: string | null },
  ): Promise<Membership> {
    return this.desk.act(actor, input.organisationId, 'RESIGN', async ({ organisationId, ruleSet, today }) => {
      const earliest = addDays(today, ruleSet.content.membership.resignationNoticeDays);
      if (input.effectiveOn < earliest) {
        const message = `With the notice that the rule set demands, ${earliest} is the earliest day.`;
        throw InputInvalid.at('input.effectiveOn', 'noticePeriod', message);
      }
      await this.ledger.record(actor, {
        organisationId,
        type: 'RESIGNED',
        statusTo: 'RESIGNED',
        effectiveOn: input.effectiveOn,
        ruleRef: ruleReference(ruleSet, 'membership.resignationNoticeDays'),
        reason: input.reason ?? null,
        provenance: 'LIVE',
      });
    });
  }

  /** Takes back a resignation that has not taken effect. @throws NotFound, Refused with GuardFailed */
  withdraw(actor: Actor, input: { organisationId: string; reason?: string | null }): Promise<Membership> {
    return this.desk.act(actor, input.organisationId, 'WITHDRAW_RESIGNATION', async found => {
      const { organisationId, ruleSet, standing, pendingResignation } = found;
      if (!pendingResignation) throw new Error('The table let a withdrawal pass without a resignation.');
      await this.ledger.record(actor, {
        organisationId,
        type: 'RESIGNATION_WITHDRAWN',
        statusTo: standing.status,
        effectiveOn: pendingResignation.effectiveOn,
        supersedesId: pendingResignation.id,
        ruleRef: ruleReference(ruleSet, 'membership.resignationNoticeDays'),
        reason: input.reason ?? null,
        provenance: 'LIVE',
      });
    });
  }
}
