/** How every act on a membership begins: the organisation is named, its membership locked, and the table asked. */
import { Injectable } from '@nestjs/common';
import type { DecisionSubject } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { type DecisionRow, DecisionService, type RuleSetRow, RuleSetService } from '../../decision/index.js';
import { OrganisationService } from '../../organisation/index.js';
import type { Membership } from '../contract/membership.model.js';
import { MEMBERSHIP_CONSTRAINTS } from '../domain/constraints.js';
import { type MembershipAction, membershipWorkflow } from '../domain/membership.workflow.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { MembershipService } from '../membership.service.js';
import { type MembershipFacts, MembershipFactsService } from './membership-facts.service.js';

/** What an act has at hand once nothing blocks it. */
export interface Case extends MembershipFacts {
  readonly membershipId: string;
  readonly organisationId: string;
  readonly ruleSet: RuleSetRow;
  readonly today: string;
}

/** What a board says when it decides. */
export interface BoardResolution {
  readonly title: string;
  readonly minutesRef: string;
  readonly reason: string;
}

@Injectable()
export class MembershipDesk {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly ledger: LedgerRepository,
    private readonly facts: MembershipFactsService,
    private readonly ruleSets: RuleSetService,
    private readonly decisions: DecisionService,
    private readonly memberships: MembershipService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs an act on the membership of an organisation, locked until the unit of work ends.
   * @param asked the public id of the organisation, from `input.organisationId`
   * @returns the membership as it is then
   * @throws NotFound, InputInvalid, Refused with GuardFailed
   */
  act(
    actor: Actor,
    asked: string,
    action: MembershipAction,
    work: (found: Case) => Promise<void>,
  ): Promise<Membership> {
    return this.unitOfWork.run(async () => {
      const { uuid } = await this.organisations.existing(actor, asked, ['input', 'organisationId']);
      return this.actOn(actor, uuid, action, work);
    }, MEMBERSHIP_CONSTRAINTS);
  }

  /** The same by the uuid of the organisation. */
  actOn(
    actor: Actor,
    organisationId: string,
    action: MembershipAction,
    work: (found: Case) => Promise<void>,
  ): Promise<Membership> {
    return this.unitOfWork.run(async () => {
      const { id } = await this.ledger.lock(organisationId);
      const found = (await this.facts.of([id])).get(id);
      if (!found) throw new NotFound('Membership');
      refuseIfBlocked(membershipWorkflow.blocking(found.subject, action, actor));
      const today = this.clock.today();
      const ruleSet = await this.ruleSets.current(today);
      await work({ ...found, membershipId: id, organisationId, ruleSet, today });
      const membership = (await this.memberships.readMany(actor, [id])).get(id);
      if (!membership) throw new NotFound('Membership');
      return membership;
    }, MEMBERSHIP_CONSTRAINTS);
  }

  /** Records what the board resolved about a member today. The caller carries it out. */
  boardDecides(
    actor: Actor,
    { membershipId, organisationId, ruleSet, today }: Case,
    { title, minutesRef, reason }: BoardResolution,
    effect: string,
  ): Promise<DecisionRow> {
    return this.decisions.record(actor, {
      subject: 'SUSPENSION',
      body: 'BOARD',
      outcome: 'ADOPTED',
      decidedOn: today,
      ruleSetId: ruleSet.id,
      organisationId,
      minutesRef,
      title: [{ language: 'en', text: title, origin: 'AUTHORED' }],
      reasonInternal: reason,
      effects: [{ kind: effect, objectType: 'Membership', objectId: membershipId, effectiveOn: today }],
      provenance: 'LIVE',
    });
  }

  /**
   * A decision that was taken elsewhere and that is to be entered.
   * @param about the organisations of which it may speak
   * @throws InputInvalid with rule `decisionFits` when it is another's, was not adopted, or was carried out before
   */
  async decisionFor(asked: string, subject: DecisionSubject, about: readonly string[]): Promise<DecisionRow> {
    const decision = await this.decisions.byId(uuidOf('Decision', asked, ['input', 'decisionId']));
    const fits =
      decision.subject === subject &&
      decision.outcome === 'ADOPTED' &&
      decision.reversed_by_id === null &&
      decision.surviving_id !== null &&
      about.includes(decision.surviving_id);
    if (!fits) {
      const message = `Name a decision on ${subject} about this organisation that was adopted.`;
      throw InputInvalid.at('input.decisionId', 'decisionFits', message);
    }
    if ((await this.ledger.eventsOfDecision(decision.id)).length > 0) {
      throw InputInvalid.at('input.decisionId', 'decisionFits', 'This decision was carried out already.');
    }
    return decision;
  }
}
