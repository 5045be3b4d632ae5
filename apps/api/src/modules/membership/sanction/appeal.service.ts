/** Appeals against exclusions. An appeal that is upheld makes the exclusion void from the beginning. */
import { Injectable } from '@nestjs/common';
import type { DecidingBody } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { NotFound, Stale } from '../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { type DecisionRow, DecisionService, RuleSetService } from '../../decision/index.js';
import { TaskService } from '../../task/index.js';
import { mayReadCase } from '../domain/sanction.policy.js';
import { appealWorkflow, sanctionCaseWorkflow } from '../domain/sanction.workflow.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import { APPEAL_CHANGED } from '../membership.events.js';
import { AppealRepository } from './appeal.repository.js';
import { SanctionCaseRepository } from './sanction-case.repository.js';
import { subjectOf, toAppeal, toSanctionCase } from './sanction.mapper.js';
import type { Appeal } from './sanction.models.js';
import type { AppealRow } from './sanction.rows.js';

/** What the appeal body decided, as it is entered. */
export interface AppealOutcome {
  readonly id: string;
  readonly expectedVersion: number;
  readonly upheld: boolean;
  readonly body: DecidingBody;
  /** The day on which the body decided. */
  readonly decidedOn: string;
  readonly minutesRef: string;
  readonly reason: string;
}

@Injectable()
export class AppealService {
  constructor(
    private readonly appeals: AppealRepository,
    private readonly cases: SanctionCaseRepository,
    private readonly ledger: MembershipLedger,
    private readonly rows: LedgerRepository,
    private readonly decisions: DecisionService,
    private readonly ruleSets: RuleSetService,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The appeals that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Appeal>> {
    const rows = [...(await this.appeals.byIds(ids)).values()];
    const readable = rows.filter(({ organisationId }) => mayReadCase(actor, organisationId));
    return new Map(readable.map(row => [row.id, toAppeal(row)]));
  }

  /** The excluded organisation appeals, by its head or legal signatory. @throws NotFound, Refused with GuardFailed */
  file(actor: Actor, input: { caseId: string; statement: string }): Promise<Appeal> {
    const caseId = uuidOf('SanctionCase', input.caseId, ['input', 'caseId']);
    return this.unitOfWork.run(async () => {
      const row = await this.cases.lock(caseId);
      if (!row || !mayReadCase(actor, row.organisationId)) throw new NotFound('SanctionCase', input.caseId);
      const subject = subjectOf(toSanctionCase(row), this.clock.today());
      refuseIfBlocked(sanctionCaseWorkflow.blocking(subject, 'APPEAL', actor));
      const id = await this.appeals.insert(caseId, input.statement, actingPerson(actor) ?? null);
      await this.askFor(id);
      await this.told(actor, 'filed', id);
      return this.reread(id);
    });
  }

  /**
   * Enters what the appeal body decided. The rule set says which bodies may.
   * @throws NotFound, Stale, Refused with GuardFailed
   */
  enter(actor: Actor, outcome: AppealOutcome): Promise<Appeal> {
    const id = uuidOf('Appeal', outcome.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.appeals.lock(id);
      if (!row || !mayReadCase(actor, row.organisationId)) throw new NotFound('Appeal', outcome.id);
      refuseIfBlocked(appealWorkflow.blocking(row, 'DECIDE', actor));
      if (row.version !== outcome.expectedVersion) throw new Stale('The appeal');
      const ruleSet = await this.ruleSets.current(this.clock.today());
      const text = outcome.upheld ? 'An appeal is upheld' : 'An appeal is dismissed';
      const decision = await this.decisions.record(actor, {
        subject: 'APPEAL',
        body: outcome.body,
        outcome: outcome.upheld ? 'ADOPTED' : 'REJECTED',
        decidedOn: outcome.decidedOn,
        ruleSetId: ruleSet.id,
        organisationId: row.organisationId,
        aboutType: 'Appeal',
        aboutId: id,
        minutesRef: outcome.minutesRef,
        title: [{ language: 'en', text, origin: 'AUTHORED' }],
        reasonInternal: outcome.reason,
        provenance: 'LIVE',
      });
      await this.carryOut(actor, row, decision);
      return this.reread(id);
    });
  }

  /**
   * Carries out a decision on an appeal that was taken by a ballot, in the caller's unit of work.
   * @throws NotFound, Refused with GuardFailed: APPEAL_DECIDED
   */
  async decide(
    actor: Actor,
    appealId: string,
    decision: Pick<DecisionRow, 'id' | 'outcome' | 'provenance'>,
  ): Promise<void> {
    // Too few were there, or it was put off: the appeal waits on.
    if (decision.outcome !== 'ADOPTED' && decision.outcome !== 'REJECTED') return;
    await this.unitOfWork.run(async () => {
      const row = await this.appeals.lock(appealId);
      if (!row) throw new NotFound('Appeal');
      if (row.state !== 'FILED') refuseIfBlocked([describeGuard('APPEAL_DECIDED', 'The appeal waits for a decision.')]);
      await this.carryOut(actor, row, decision);
    });
  }

  /**
   * The decision on an appeal was annulled: it waits for another one, in the caller's unit of work. An exclusion that it
   * made void holds again, by a row of its own, as nothing brings a superseded row back.
   * @param reversal the decision that annulled it
   * @throws NotFound, Refused with GuardFailed when the exclusion does not fit the ledger any more
   */
  async reopened(actor: Actor, appealId: string, reversal: Pick<DecisionRow, 'id' | 'provenance'>): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.appeals.lock(appealId);
      if (!row) throw new NotFound('Appeal');
      const expulsion = row.state === 'UPHELD' ? await this.expulsionOf(row) : undefined;
      if (expulsion) {
        const event = await this.ledger.record(actor, {
          organisationId: row.organisationId,
          type: 'EXPELLED',
          statusTo: 'EXPELLED',
          effectiveOn: expulsion.effectiveOn,
          decisionId: reversal.id,
          reason: expulsion.reason,
          provenance: reversal.provenance,
        });
        await this.cases.update(row.caseId, { event_id: event.id });
      }
      await this.appeals.reopen(appealId);
      await this.askFor(appealId);
      await this.told(actor, 'reopened', appealId);
    });
  }

  /** What a ballot on an appeal needs to know of it. @throws NotFound */
  async facts(appealId: string): Promise<Pick<AppealRow, 'id' | 'organisationId' | 'state'>> {
    const row = (await this.appeals.byIds([appealId])).get(appealId);
    if (!row) throw new NotFound('Appeal');
    return row;
  }

  /** Void from the beginning: the row that excluded gives way, and whatever was before it holds again. */
  private async carryOut(
    actor: Actor,
    appeal: AppealRow,
    decision: Pick<DecisionRow, 'id' | 'outcome' | 'provenance'>,
  ): Promise<void> {
    const { id, organisationId } = appeal;
    const upheld = decision.outcome === 'ADOPTED';
    await this.appeals.decide(id, upheld ? 'UPHELD' : 'DISMISSED', decision.id);
    await this.tasks.closeAll(id);
    const expulsion = await this.expulsionOf(appeal);
    if (upheld && expulsion) {
      await this.ledger.record(actor, {
        organisationId,
        type: 'REINSTATED',
        statusTo: expulsion.statusFrom,
        effectiveOn: expulsion.effectiveOn,
        supersedesId: expulsion.id,
        decisionId: decision.id,
        provenance: decision.provenance,
      });
    }
    await this.told(actor, upheld ? 'upheld' : 'dismissed', id);
  }

  /** The row of the ledger by which the exclusion took effect. */
  private async expulsionOf({ caseId }: AppealRow) {
    const eventId = (await this.cases.byIds([caseId])).get(caseId)?.eventId ?? null;
    return eventId === null ? undefined : (await this.rows.eventsByIds([eventId])).get(eventId);
  }

  /** An admin sees to it that the appeal body decides. */
  private async askFor(subjectId: string): Promise<void> {
    const assignee = { role: 'ADMIN' } as const;
    await this.tasks.open({ kind: 'APPEAL_DECIDE', subjectType: 'Appeal', subjectId, assignee, dueOn: null });
  }

  private async told(actor: Actor, what: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action: `appeal.${what}`, subjectType: 'Appeal', subjectId });
    const id = idOf('Appeal', subjectId);
    await this.outbox.add(APPEAL_CHANGED, id, { appeal: id });
  }

  private async reread(id: string): Promise<Appeal> {
    const row = (await this.appeals.byIds([id])).get(id);
    if (!row) throw new Error('The appeal that was just written is gone.');
    return toAppeal(row);
  }
}
