/** The agenda as other modules use it, inside their own units of work. */
import type { AgendaItemKind, AgendaItemState } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import type { IdentifiedType } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { agendaOpen } from '../domain/summit.guards.js';
import { SummitRepository } from '../persistence/summit.repository.js';
import { SummitEvents } from '../summit.events.js';
import { SummitSubjects } from '../summit-subjects.js';
import { AgendaRepository } from './agenda.repository.js';
import type { AgendaItemRow } from './agenda.rows.js';

export interface NewAgendaItem {
  readonly summitId: string;
  readonly kind: AgendaItemKind;
  readonly title: LocalisedEntry[];
  readonly sessionId?: string | null;
  /** What it is about: the type and uuid of any object. */
  readonly subjectType?: IdentifiedType | null;
  readonly subjectId?: string | null;
  readonly ballotId?: string | null;
  /** The adopted motion that lets it onto a frozen agenda. */
  readonly lateDecisionId?: string | null;
}

export interface AgendaItemFacts {
  readonly id: string;
  readonly summitId: string;
  readonly sessionId: string | null;
  readonly kind: AgendaItemKind;
  readonly state: AgendaItemState;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly ballotId: string | null;
  readonly reachedAt: Date | null;
}

@Injectable()
export class AgendaService {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly summits: SummitRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SummitSubjects,
    private readonly events: SummitEvents,
    private readonly clock: Clock,
  ) {}

  /** The facts of an item, or undefined when there is none. */
  async facts(itemId: string): Promise<AgendaItemFacts | undefined> {
    const row = (await this.agenda.items([itemId])).get(itemId);
    return row && factsOf(row);
  }

  /** The same, with the item locked until the end of the unit of work. */
  async lockedFacts(itemId: string): Promise<AgendaItemFacts | undefined> {
    const row = await this.agenda.lockItem(itemId);
    return row && factsOf(row);
  }

  /**
   * Puts an item on the agenda of a summit, behind the others, in the caller's unit of work. Once the agenda is frozen
   * (RuleSetContent.summits.agendaFreezeDays) only an adopted motion lets one on, but for the motion itself (PROCEDURE).
   * @returns the uuid of the item
   * @throws NotFound for an unknown summit; Refused with AGENDA_FROZEN; InputInvalid for a decision that is no such motion
   */
  addItem(actor: Actor, item: NewAgendaItem): Promise<string> {
    return this.unitOfWork.run(async () => {
      const summit = await this.summits.lock(item.summitId);
      if (!summit) throw new NotFound('Summit');
      await this.checkSession(item);
      if (item.lateDecisionId != null) await this.checkMotion(item.lateDecisionId, summit.id);
      else if (item.kind !== 'PROCEDURE' && !agendaOpen.holds(await this.subjects.of(actor, summit), actor)) {
        refuseIfBlocked([describeGuard(agendaOpen.code, agendaOpen.message)]);
      }
      const id = await this.agenda.append('agenda_item', {
        summit_id: item.summitId,
        session_id: item.sessionId ?? null,
        kind: item.kind,
        title: item.title,
        subject_type: item.subjectType ?? null,
        subject_id: item.subjectId ?? null,
        ballot_id: item.ballotId ?? null,
        late_decision_id: item.lateDecisionId ?? null,
        state: 'PLANNED',
      });
      await this.recordChange(actor, 'agendaItem.added', id, item.summitId);
      return id;
    });
  }

  /** Names the ballot of an item, in the caller's unit of work. @param ballotId null when it has none any more */
  async setBallot(actor: Actor, itemId: string, ballotId: string | null): Promise<void> {
    await this.change(actor, itemId, 'agendaItem.ballotSet', { ballot_id: ballotId });
  }

  /** The meeting has finished with an item, in the caller's unit of work. Nothing happens to one that is done already. */
  async finish(actor: Actor, itemId: string): Promise<void> {
    const row = await this.agenda.lockItem(itemId);
    if (row?.state === 'DONE') return;
    await this.change(actor, itemId, 'agendaItem.done', { state: 'DONE', done_at: this.clock.now() });
  }

  /**
   * The meeting comes back to an item, as the question is put to the vote once more; in the caller's unit of work. One that
   * it has not reached yet stays so.
   */
  async resume(actor: Actor, itemId: string, ballotId: string): Promise<void> {
    const row = await this.agenda.lockItem(itemId);
    const state = row?.state === 'DONE' ? 'REACHED' : undefined;
    await this.change(actor, itemId, 'agendaItem.resumed', {
      ballot_id: ballotId,
      ...(state && { state, done_at: null }),
    });
  }

  private change(
    actor: Actor,
    itemId: string,
    action: string,
    changes: Parameters<AgendaRepository['update']>[3],
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const row = await this.agenda.lockItem(itemId);
      if (!row) throw new NotFound('AgendaItem');
      await this.agenda.update('agenda_item', itemId, null, changes);
      await this.recordChange(actor, action, itemId, row.summit_id);
    });
  }

  private async checkSession({ sessionId, summitId }: NewAgendaItem): Promise<void> {
    if (sessionId == null) return;
    const session = (await this.agenda.sessions([sessionId])).get(sessionId);
    if (session?.summit_id !== summitId) throw new NotFound('SummitSession');
  }

  private async checkMotion(decisionId: string, summitId: string): Promise<void> {
    if (await this.agenda.isAdoptedMotion(decisionId, summitId)) return;
    const message = 'This is no adopted motion of this summit, or it let another item on already.';
    throw InputInvalid.at('input.decisionId', 'motionNeeded', message);
  }

  private recordChange(actor: Actor, action: string, itemId: string, summitId: string): Promise<void> {
    return this.events.acted(actor, summitId, { action, subjectType: 'AgendaItem', subjectId: itemId });
  }
}

const factsOf = (row: AgendaItemRow): AgendaItemFacts => ({
  id: row.id,
  summitId: row.summit_id,
  sessionId: row.session_id,
  kind: row.kind,
  state: row.state,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  ballotId: row.ballot_id,
  reachedAt: row.reached_at,
});
