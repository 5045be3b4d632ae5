/** What becomes of the membership of an applicant: given by the board, ratified or ended by what happens to the case. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { RuleSetService } from '../../decision/index.js';
import { TaskService } from '../../task/index.js';
import { ProvisionService } from '../acts/provision.service.js';
import { ruleReference } from '../domain/rule-reference.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import { MembershipReader } from '../ledger/membership-reader.js';
import { toFacts } from './application.mapper.js';
import { notFound } from './application-acts.js';
import type { ApplicationFacts } from './domain/application-facts.js';
import { ApplicationRepository } from './persistence/application.repository.js';

@Injectable()
export class ProvisionalMembership {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly ledger: MembershipLedger,
    private readonly memberships: MembershipReader,
    private readonly ruleSets: RuleSetService,
    private readonly provisions: ProvisionService,
    private readonly tasks: TaskService,
    private readonly clock: Clock,
  ) {}

  /** The board admitted the applicant, subject to ratification. */
  async begin(actor: Actor, id: string, decision: { id: string; decidedOn: string }): Promise<void> {
    const { facts, provenance, source } = await this.of(id);
    await this.ledger.record(actor, {
      organisationId: facts.organisationId,
      type: 'PROVISIONALLY_ADMITTED',
      statusTo: 'PROVISIONAL',
      categoryTo: facts.category,
      effectiveOn: decision.decidedOn,
      decisionId: decision.id,
      provenance,
      source,
    });
  }

  /** The members admitted the applicant, from this day on. */
  async confirm(actor: Actor, id: string, decisionId: string, effectiveOn: string): Promise<void> {
    const { facts, provenance, source } = await this.of(id);
    const { status, resting } = await this.standingOf(facts.organisationId, effectiveOn);
    const changes = status === 'ACTIVE' || resting === 'ACTIVE';
    const type = status === 'EXPELLED' ? 'READMITTED' : changes ? 'CATEGORY_CHANGED' : 'ADMITTED';
    const { membershipId } = await this.ledger.record(actor, {
      organisationId: facts.organisationId,
      type,
      // What rests goes on resting: the members decided on the admission, and not on the suspension.
      statusTo: status === 'SUSPENDED' ? 'SUSPENDED' : 'ACTIVE',
      categoryTo: facts.category,
      effectiveOn,
      decisionId,
      provenance,
      source,
    });
    await this.tasks.close('PROVISION_EXPIRY_CONFIRM', membershipId);
  }

  /** The members did not ratify: a provisional membership ends; what was done meanwhile stays valid. */
  async refuse(actor: Actor, id: string, decision: { id: string; decidedOn: string }): Promise<void> {
    const { facts, provenance, source } = await this.of(id);
    if (!(await this.isProvisional(facts, decision.decidedOn))) return;
    const { membershipId } = await this.ledger.record(actor, {
      organisationId: facts.organisationId,
      type: 'RATIFICATION_REFUSED',
      statusTo: 'NONE',
      effectiveOn: decision.decidedOn,
      decisionId: decision.id,
      provenance,
      source,
    });
    await this.tasks.close('PROVISION_EXPIRY_CONFIRM', membershipId);
  }

  /** The vote was put off: a provisional membership goes on to the following summit, by the rule and not silently. */
  async extend(actor: Actor, id: string): Promise<void> {
    const { facts, provenance, source } = await this.of(id);
    if (!(await this.isProvisional(facts, this.clock.today()))) return;
    await this.provisions.extend(actor, facts.organisationId, { ruleSetId: facts.ruleSetId, provenance, source });
  }

  /** The case ended without a vote: so does a provisional membership. */
  async expire(actor: Actor, id: string): Promise<void> {
    const { facts, provenance, source } = await this.of(id);
    const today = this.clock.today();
    if (!(await this.isProvisional(facts, today))) return;
    const ruleRef = ruleReference(await this.ruleSets.byId(facts.ruleSetId), 'applications.provisionalByBoard');
    const { membershipId } = await this.ledger.record(actor, {
      organisationId: facts.organisationId,
      type: 'PROVISION_EXPIRED',
      statusTo: 'NONE',
      effectiveOn: today,
      ruleRef,
      provenance,
      source,
    });
    await this.tasks.close('PROVISION_EXPIRY_CONFIRM', membershipId);
  }

  /** Whether the applicant is a provisional member because of this case. */
  private async isProvisional({ provisional, organisationId }: ApplicationFacts, day: string): Promise<boolean> {
    if (!provisional) return false;
    const { status, resting } = await this.standingOf(organisationId, day);
    return status === 'PROVISIONAL' || resting === 'PROVISIONAL';
  }

  private async standingOf(organisationId: string, on: string) {
    const { status } = await this.memberships.standingOf(organisationId, { on });
    return { status, resting: await this.memberships.restingOf(organisationId, { on }) };
  }

  private async of(id: string) {
    const row = (await this.applications.byIds([id])).get(id);
    if (!row) throw notFound(id);
    return { facts: toFacts(row), provenance: row.provenance, source: row.source };
  }
}
