/**
 * Cases against members: notice, response, hearing, and what the members decided. The board gives the notice, the member
 * answers, and only a decision of a summit excludes.
 */
import { Injectable } from '@nestjs/common';
import type { SanctionMeasure } from '@kurultai/schema';
import { type Actor, actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { addDays } from '../../../core/zone/index.js';
import { type DecisionRow, RuleSetService } from '../../decision/index.js';
import { TaskService } from '../../task/index.js';
import { MembershipDesk } from '../acts/membership-desk.js';
import { type SanctionCaseAction, sanctionCaseWorkflow } from '../domain/sanction.workflow.js';
import { mayReadCase } from '../domain/sanction.policy.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import { SANCTION_CASE_CHANGED } from '../membership.events.js';
import { SanctionCaseRepository } from './sanction-case.repository.js';
import type { SanctionCasesArgs } from './sanction.inputs.js';
import { subjectOf, toSanctionCase } from './sanction.mapper.js';
import { SanctionCase, SanctionCaseConnection } from './sanction.models.js';
import type { SanctionCaseRow } from './sanction.rows.js';

const ORDER = 'SANCTION_CASES';

@Injectable()
export class SanctionCaseService {
  constructor(
    private readonly cases: SanctionCaseRepository,
    private readonly desk: MembershipDesk,
    private readonly ledger: MembershipLedger,
    private readonly rows: LedgerRepository,
    private readonly ruleSets: RuleSetService,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The cases that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, SanctionCase>> {
    const rows = [...(await this.cases.byIds(ids)).values()];
    const readable = rows.filter(({ organisationId }) => mayReadCase(actor, organisationId));
    return new Map(readable.map(row => [row.id, toSanctionCase(row)]));
  }

  /** A page of those that the actor may read, the newest first. */
  async list(actor: Actor, args: SanctionCasesArgs): Promise<SanctionCaseConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const own = actor.kind === 'REPRESENTATIVE' ? (actingOrganisation(actor) ?? null) : null;
    const key = after === null ? null : decodeCursor(ORDER, ['timestamptz', 'uuid'], after);
    const rows = await this.cases.page(own, args.state ?? null, key, size + 1);
    const keys = new Map(rows.map(row => [row.id, [row.key, row.id]]));
    const page = pageOf(rows.map(toSanctionCase), {
      size,
      after,
      order: ORDER,
      key: ({ uuid }) => keys.get(uuid) ?? [],
    });
    return Object.assign(new SanctionCaseConnection(), page);
  }

  /** Gives notice. The member has the days of the rule set to respond. @throws NotFound, Refused with GuardFailed */
  open(
    actor: Actor,
    input: { organisationId: string; sought: SanctionMeasure; grounds: string },
  ): Promise<SanctionCase> {
    return this.unitOfWork.run(async () => {
      let id = '';
      await this.desk.act(actor, input.organisationId, 'OPEN_CASE', async found => {
        const { membershipId, organisationId, ruleSet, today } = found;
        const responseDue = addDays(today, ruleSet.content.membership.sanctionResponseDays);
        id = await this.cases.insert({
          membershipId,
          sought: input.sought,
          grounds: input.grounds,
          openedBy: actingPerson(actor) ?? null,
          noticeOn: today,
          responseDue,
          ruleSetId: ruleSet.id,
        });
        await this.ruleSets.markUsed(ruleSet.id);
        await this.task('SANCTION_RESPONSE', id, { organisationId }, responseDue);
        await this.task('SANCTION_HEARING', id, { role: 'OFFICER' }, null);
        await this.told(actor, 'opened', id);
      });
      return this.reread(id);
    });
  }

  /** The member answers the notice. @throws NotFound, Stale, Refused with GuardFailed */
  respond(actor: Actor, input: { id: string; expectedVersion: number; response: string }): Promise<SanctionCase> {
    return this.change(actor, input, 'RESPOND', async ({ id }) => {
      await this.tasks.close('SANCTION_RESPONSE', id);
      return { response: input.response, responded_by: actingPerson(actor) ?? null, responded_at: this.clock.now() };
    });
  }

  /** Sets the day of the hearing. @throws NotFound, Stale, InputInvalid for a day that has passed, Refused with GuardFailed */
  setHearing(actor: Actor, input: { id: string; expectedVersion: number; hearingOn: string }): Promise<SanctionCase> {
    return this.change(actor, input, 'SET_HEARING', async ({ id }) => {
      if (input.hearingOn < this.clock.today()) {
        throw InputInvalid.at('input.hearingOn', 'dateOrder', 'A hearing is held today or later.');
      }
      await this.tasks.close('SANCTION_RESPONSE', id);
      return { hearing_on: input.hearingOn };
    });
  }

  /** Records that the hearing was held. The case can then be decided. @throws NotFound, Stale, Refused with GuardFailed */
  recordHearing(
    actor: Actor,
    input: { id: string; expectedVersion: number; minutesRef: string },
  ): Promise<SanctionCase> {
    return this.change(actor, input, 'RECORD_HEARING', async ({ id }) => {
      await this.tasks.close('SANCTION_HEARING', id);
      await this.task('SANCTION_DECIDE', id, { role: 'BOARD' }, null);
      return { hearing_ref: input.minutesRef };
    });
  }

  /** Closes a case without a measure, by the board. @throws NotFound, Stale, Refused with GuardFailed */
  dismiss(actor: Actor, input: { id: string; expectedVersion: number }): Promise<SanctionCase> {
    return this.change(actor, input, 'DISMISS', async ({ id }) => {
      await this.tasks.closeAll(id);
      return {};
    });
  }

  /** Takes the notice back. @throws NotFound, Stale, Refused with GuardFailed */
  withdraw(actor: Actor, input: { id: string; expectedVersion: number }): Promise<SanctionCase> {
    return this.change(actor, input, 'WITHDRAW', async ({ id }) => {
      await this.tasks.closeAll(id);
      return {};
    });
  }

  /**
   * Carries out the decision of a summit that excludes the member, in the caller's unit of work. Days to appeal run from
   * the day of the decision.
   * @throws NotFound, Refused with GuardFailed: CASE_NOT_HEARD, or what the ledger says
   */
  async expel(actor: Actor, caseId: string, decision: Pick<DecisionRow, 'id' | 'provenance'>): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.heard(caseId);
      const today = this.clock.today();
      const { content } = await this.ruleSets.byId(row.ruleSetId);
      const event = await this.ledger.record(actor, {
        organisationId: row.organisationId,
        type: 'EXPELLED',
        statusTo: 'EXPELLED',
        effectiveOn: today,
        decisionId: decision.id,
        reason: row.grounds,
        provenance: decision.provenance,
      });
      await this.cases.update(caseId, {
        state: 'DECIDED',
        decision_id: decision.id,
        decided_on: today,
        appeal_until: addDays(today, content.membership.appealDays),
        event_id: event.id,
      });
      await this.tasks.closeAll(caseId);
      await this.told(actor, 'expelled', caseId);
    });
  }

  /** The members did not exclude: the case is closed, in the caller's unit of work. @throws NotFound, Refused */
  async dismissed(actor: Actor, caseId: string, decision: Pick<DecisionRow, 'id'>): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.heard(caseId);
      const decided = { decision_id: decision.id, decided_on: this.clock.today() };
      await this.cases.update(caseId, { state: 'DISMISSED', ...decided });
      await this.tasks.closeAll(caseId);
      await this.told(actor, 'dismissed', caseId);
    });
  }

  /**
   * The decision on the case was annulled: it waits for another one, in the caller's unit of work. What the decision did
   * to the membership is taken back by the ledger.
   * @param byDecisionId the decision that annulled it
   * @throws NotFound
   */
  async reopened(actor: Actor, caseId: string, byDecisionId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.cases.lock(caseId);
      if (!row) throw new NotFound('SanctionCase');
      const [event] = row.eventId === null ? [] : (await this.rows.eventsByIds([row.eventId])).values();
      // An annulled appeal let it hold again by a decision of its own.
      if (event?.decisionId != null && event.decisionId !== row.decisionId) {
        await this.ledger.reverse(actor, { decisionId: event.decisionId, byDecisionId });
      }
      const undone = { decision_id: null, decided_on: null, appeal_until: null, event_id: null };
      await this.cases.update(caseId, { state: 'HEARD', ...undone });
      await this.task('SANCTION_DECIDE', caseId, { role: 'BOARD' }, null);
      await this.told(actor, 'reopened', caseId);
    });
  }

  /** What a ballot on an exclusion needs to know of a case. @throws NotFound */
  async facts(
    caseId: string,
  ): Promise<Pick<SanctionCaseRow, 'id' | 'organisationId' | 'state' | 'sought' | 'ruleSetId'>> {
    const row = (await this.cases.byIds([caseId])).get(caseId);
    if (!row) throw new NotFound('SanctionCase');
    return row;
  }

  private async heard(caseId: string): Promise<SanctionCaseRow> {
    const row = await this.cases.lock(caseId);
    if (!row) throw new NotFound('SanctionCase');
    if (row.state !== 'HEARD' || row.sought !== 'EXPULSION') {
      const message = 'An exclusion was sought in the case, and its hearing was held.';
      refuseIfBlocked([describeGuard('CASE_NOT_HEARD', message)]);
    }
    return row;
  }

  private change(
    actor: Actor,
    input: { id: string; expectedVersion: number },
    action: SanctionCaseAction,
    work: (row: SanctionCaseRow) => Promise<Record<string, ColumnValue>>,
  ): Promise<SanctionCase> {
    const id = uuidOf('SanctionCase', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.cases.lock(id);
      if (!row || !mayReadCase(actor, row.organisationId)) throw new NotFound('SanctionCase', input.id);
      const subject = subjectOf(toSanctionCase(row), this.clock.today());
      refuseIfBlocked(sanctionCaseWorkflow.blocking(subject, action, actor));
      if (row.version !== input.expectedVersion) throw new Stale('The case');
      const state = sanctionCaseWorkflow.next(subject, action, actor);
      await this.cases.update(id, { state, ...(await work(row)) });
      await this.told(actor, action.toLowerCase(), id);
      return this.reread(id);
    });
  }

  private async task(
    kind: 'SANCTION_RESPONSE' | 'SANCTION_HEARING' | 'SANCTION_DECIDE',
    subjectId: string,
    assignee: { organisationId: string } | { role: 'OFFICER' | 'BOARD' },
    dueOn: string | null,
  ): Promise<void> {
    const reminders = dueOn === null ? {} : { remindDaysBefore: [7, 1] };
    await this.tasks.open({ kind, subjectType: 'SanctionCase', subjectId, assignee, dueOn, ...reminders });
  }

  private async told(actor: Actor, what: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action: `sanction.${what}`, subjectType: 'SanctionCase', subjectId });
    const id = idOf('SanctionCase', subjectId);
    await this.outbox.add(SANCTION_CASE_CHANGED, id, { case: id });
  }

  private async reread(id: string): Promise<SanctionCase> {
    const row = (await this.cases.byIds([id])).get(id);
    if (!row) throw new Error('The case that was just written is gone.');
    return toSanctionCase(row);
  }
}
