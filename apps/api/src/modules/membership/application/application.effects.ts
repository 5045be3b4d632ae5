/**
 * What scheduling, a ballot and its result do to an application and to the membership behind it. Called by the ballot's
 * module inside its own unit of work, so that all of it happens or nothing.
 */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import type { BlockingGuard } from '../../../core/workflow/index.js';
import { addMonths } from '../../../core/zone/index.js';
import { ApplicationActs, notFound } from './application-acts.js';
import { ApplicationSubjects } from './application-subjects.js';
import type { DecisionReference, Scheduling } from './domain/application-facts.js';
import { applicationWorkflow } from './domain/application.workflow.js';
import { SummitCalendarSocket } from './domain/summit-calendar.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import { ProvisionalMembership } from './provisional-membership.js';

@Injectable()
export class ApplicationEffects {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly acts: ApplicationActs,
    private readonly subjects: ApplicationSubjects,
    private readonly provisional: ProvisionalMembership,
    private readonly summits: SummitCalendarSocket,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * What keeps an application from being put to the vote; empty when it may be.
   * @param voteOn the day of the vote; left out, the first day of the summit at which the applicant aims
   * @throws NotFound
   */
  async schedulingGuards(actor: Actor, applicationId: string, voteOn?: string): Promise<BlockingGuard[]> {
    const subject = await this.subjects.one(actor, applicationId);
    return applicationWorkflow.blocking({ ...subject, ...(voteOn !== undefined && { voteOn }) }, 'SCHEDULE', actor);
  }

  /** It stands on an agenda, or is put to a written ballot. @throws NotFound, Refused with GuardFailed */
  scheduled(
    actor: Actor,
    applicationId: string,
    { summitId, voteOn, agendaItemId, ballotId }: Scheduling,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const startsOn = summitId === null ? null : await this.summits.startsOn(summitId);
      const day = voteOn ?? startsOn ?? undefined;
      const changes = {
        agenda_item_id: agendaItemId,
        ballot_id: ballotId,
        ...(summitId !== null && { target_summit_id: summitId, target_summit_starts_on: startsOn ?? voteOn ?? null }),
      };
      const given = day === undefined ? {} : { voteOn: day };
      await this.acts.perform(actor, applicationId, 'SCHEDULE', () => Promise.resolve({ changes }), { given });
    });
  }

  /** The members begin to vote on it: it cannot be taken back now. */
  async ballotOpened(_: Actor, applicationId: string): Promise<void> {
    await this.setBallotOpen(applicationId, true);
  }

  /** The vote is over. */
  async ballotClosed(_: Actor, applicationId: string): Promise<void> {
    await this.setBallotOpen(applicationId, false);
  }

  /**
   * Admitted, or the provisional admission ratified: the membership begins, or changes category.
   * @throws NotFound, Refused with GuardFailed when it is not on an agenda
   */
  admitted(actor: Actor, applicationId: string, decision: DecisionReference): Promise<void> {
    const effectiveOn = decision.effectiveOn === undefined ? decision.decidedOn : decision.effectiveOn;
    return this.acts.decide(actor, applicationId, 'ADMIT', async () => {
      if (effectiveOn !== null) await this.provisional.confirm(actor, applicationId, decision.id, effectiveOn);
      const changes = { decision_id: decision.id, dues_awaited: effectiveOn === null, ballot_open: false };
      return { changes, decisionId: decision.id };
    });
  }

  /** Refused: a provisional membership ends, and for a while the organisation may not apply again. @throws as `admitted` */
  refused(
    actor: Actor,
    applicationId: string,
    decision: DecisionReference,
    reason: string | null = null,
  ): Promise<void> {
    const write = async ({ rules }: { rules: { applications: { reapplicationBarMonths: number } } }) => {
      await this.provisional.refuse(actor, applicationId, decision);
      const barred_until = addMonths(decision.decidedOn, rules.applications.reapplicationBarMonths);
      return { changes: { decision_id: decision.id, barred_until, ballot_open: false }, decisionId: decision.id };
    };
    return this.acts.decide(actor, applicationId, 'REFUSE', write, { reasonPublic: reason });
  }

  /**
   * Put off, by a motion or because the vote was inquorate: the case stays open, and a provisional membership goes on to
   * the following summit. When nothing was put to the members, it stays as it is, and due at the same summit.
   * @param decision null when its ballot was taken off
   * @param reason for the applicant: one of those that a person reads
   * @throws as `admitted`
   */
  deferred(actor: Actor, applicationId: string, decision: DecisionReference | null, reason: string): Promise<void> {
    const write = async () => {
      if (decision !== null) await this.provisional.extend(actor, applicationId);
      const changes = { agenda_item_id: null, ballot_id: null, ballot_open: false };
      return { changes, ...(decision && { decisionId: decision.id }) };
    };
    return this.acts.decide(actor, applicationId, 'POSTPONE', write, { reasonPublic: reason });
  }

  /**
   * The decision that closed the case was annulled: it is open again, and can be put to the vote anew. What the
   * decision did to the membership is taken back by the ledger.
   * @throws NotFound, InputInvalid when the case was not closed by this decision
   */
  annulled(actor: Actor, applicationId: string, annulledDecisionId: string, byDecisionId: string): Promise<void> {
    return this.acts.decide(actor, applicationId, 'ANNUL', (_, { decision_id }) => {
      if (decision_id !== annulledDecisionId) {
        throw InputInvalid.at('input.id', 'decision', 'The application was not closed by this decision.');
      }
      const changes = {
        decision_id: null,
        barred_until: null,
        dues_awaited: false,
        agenda_item_id: null,
        ballot_id: null,
      };
      return Promise.resolve({ changes, decisionId: byDecisionId });
    });
  }

  private setBallotOpen(id: string, open: boolean): Promise<void> {
    return this.unitOfWork.run(async () => {
      if (!(await this.applications.lock(id))) throw notFound(id);
      await this.applications.update(id, { ballot_open: open });
    });
  }
}
