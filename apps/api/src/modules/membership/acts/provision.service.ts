/**
 * What becomes of a provisional admission when the next summit has come: it is ratified or refused by the members (the
 * application brings that about), goes on when the vote was inquorate, or expires. None of it happens silently.
 */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { RuleSetService } from '../../decision/index.js';
import { ruleReference } from '../domain/rule-reference.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';

@Injectable()
export class ProvisionService {
  constructor(
    private readonly ledger: MembershipLedger,
    private readonly ruleSets: RuleSetService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The provisional admission goes on to the following summit, because too few were there to decide. In the caller's unit
   * of work.
   * @param organisationId a uuid
   * @throws Refused with GuardFailed for whoever is not provisional
   */
  extend(actor: Actor, organisationId: string, note: string | null = null): Promise<void> {
    return this.record(actor, organisationId, { type: 'PROVISION_EXTENDED', statusTo: 'PROVISIONAL', note });
  }

  /**
   * The provisional admission ends without a ratification. A person confirms that.
   * @param organisationId a uuid
   * @throws Refused with GuardFailed: PERSON_CONFIRMS for the service itself, or what the ledger says
   */
  async expire(actor: Actor, organisationId: string, reason: string): Promise<void> {
    if (actingPerson(actor) === undefined) {
      refuseIfBlocked([describeGuard('PERSON_CONFIRMS', 'A person of the secretariat confirms it.')]);
    }
    await this.record(actor, organisationId, { type: 'PROVISION_EXPIRED', statusTo: 'NONE', reason });
  }

  private async record(
    actor: Actor,
    organisationId: string,
    event:
      | { type: 'PROVISION_EXTENDED'; statusTo: 'PROVISIONAL'; note: string | null }
      | { type: 'PROVISION_EXPIRED'; statusTo: 'NONE'; reason: string },
  ): Promise<void> {
    const today = this.clock.today();
    await this.unitOfWork.run(async () => {
      const ruleRef = ruleReference(await this.ruleSets.current(today), 'applications.provisionalByBoard');
      await this.ledger.record(actor, { organisationId, effectiveOn: today, ruleRef, provenance: 'LIVE', ...event });
    });
  }
}
