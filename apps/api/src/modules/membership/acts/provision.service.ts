/**
 * What becomes of a provisional admission when the next summit has come: it is ratified or refused by the members (the
 * application brings that about), goes on when the vote was inquorate, or expires. None of it happens silently.
 */
import { Injectable } from '@nestjs/common';
import type { Provenance } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { RuleSetService } from '../../decision/index.js';
import { TaskService } from '../../task/index.js';
import type { Membership } from '../contract/membership.model.js';
import { ruleReference } from '../domain/rule-reference.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import { MembershipReader } from '../ledger/membership-reader.js';
import { MembershipDesk } from './membership-desk.js';

/** The rules of the case that an extension follows, and where it comes from. */
export interface ExtensionGround {
  /** A uuid. */
  readonly ruleSetId: string;
  readonly provenance: Provenance;
  readonly source: string | null;
}

@Injectable()
export class ProvisionService {
  constructor(
    private readonly desk: MembershipDesk,
    private readonly ledger: MembershipLedger,
    private readonly memberships: MembershipReader,
    private readonly ruleSets: RuleSetService,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The provisional admission goes on to the following summit, because too few were there to decide. In the caller's unit
   * of work.
   * @param organisationId a uuid
   * @throws Refused with GuardFailed for whoever is not provisional
   */
  async extend(
    actor: Actor,
    organisationId: string,
    { ruleSetId, provenance, source }: ExtensionGround,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const today = this.clock.today();
      const { status } = await this.memberships.standingOf(organisationId, { on: today });
      const { membershipId } = await this.ledger.record(actor, {
        organisationId,
        type: 'PROVISION_EXTENDED',
        statusTo: status === 'SUSPENDED' ? 'SUSPENDED' : 'PROVISIONAL',
        effectiveOn: today,
        ruleRef: ruleReference(await this.ruleSets.byId(ruleSetId), 'applications.provisionalByBoard'),
        provenance,
        source,
      });
      await this.tasks.close('PROVISION_EXPIRY_CONFIRM', membershipId);
    });
  }

  /**
   * The provisional admission ends without a ratification: the summit that was to ratify it is over. A person confirms
   * that; it never happens by itself. An application that is still recommended goes on as an ordinary one: the members
   * admit it at a later summit, or it is taken back.
   * @throws NotFound; Refused with GuardFailed
   */
  confirmExpiry(actor: Actor, input: { organisationId: string; reason: string }): Promise<Membership> {
    return this.desk.act(actor, input.organisationId, 'EXPIRE_PROVISION', async found => {
      if (actingPerson(actor) === undefined) {
        refuseIfBlocked([describeGuard('PERSON_CONFIRMS', 'A person of the secretariat confirms it.')]);
      }
      const { organisationId, membershipId, ruleSet, today } = found;
      await this.ledger.record(actor, {
        organisationId,
        type: 'PROVISION_EXPIRED',
        statusTo: 'NONE',
        effectiveOn: today,
        ruleRef: ruleReference(ruleSet, 'applications.provisionalByBoard'),
        reason: input.reason,
        provenance: 'LIVE',
      });
      await this.tasks.closeAll(membershipId);
      await this.scheduleAnew(found.row.recommendedId);
    });
  }

  /** The officers put the case before the members as an admission, not as a ratification. */
  private async scheduleAnew(applicationId: string | null): Promise<void> {
    if (applicationId === null) return;
    await this.tasks.close('RATIFICATION_SCHEDULE', applicationId);
    await this.tasks.open({
      kind: 'APPLICATION_SCHEDULE',
      subjectType: 'Application',
      subjectId: applicationId,
      assignee: { role: 'OFFICER' },
      dueOn: null,
    });
  }
}
