/** The programme of a summit as the secretariat plans it, and the meeting as it goes through its agenda. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';
import type { LocalisedTextInput } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { FileService } from '../../file/index.js';
import { type AgendaItemAction, type AgendaItemSubject, agendaItemWorkflow } from '../domain/agenda-item.workflow.js';
import { SUMMIT_CONSTRAINTS } from '../domain/constraints.js';
import type { SummitAction } from '../domain/summit-actions.js';
import { frozen } from '../domain/summit.guards.js';
import type { SummitSubject } from '../domain/summit-subject.js';
import { summitWorkflow } from '../domain/summit.workflow.js';
import { SummitRepository } from '../persistence/summit.repository.js';
import { SummitEvents } from '../summit.events.js';
import { SummitService } from '../summit.service.js';
import { SummitSubjects } from '../summit-subjects.js';
import type {
  AddAgendaItemInput,
  AddLateAgendaItemInput,
  AddSummitSessionInput,
  CirculateDocumentInput,
  UpdateAgendaItemInput,
  UpdateSummitSessionInput,
} from './agenda.inputs.js';
import { toAgendaItem, toSession } from './agenda.mapper.js';
import type { AgendaItem, SummitSession } from './agenda.models.js';
import { AGENDA_LISTED, AgendaRepository } from './agenda.repository.js';
import type { AgendaItemRow } from './agenda.rows.js';
import { AgendaService } from './agenda.service.js';

@Injectable()
export class AgendaActs {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly items: AgendaService,
    private readonly summits: SummitRepository,
    private readonly records: SummitService,
    private readonly subjects: SummitSubjects,
    private readonly files: FileService,
    private readonly events: SummitEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Adds a session behind the others. @throws Refused, NotFound, InputInvalid */
  addSession(actor: Actor, input: AddSummitSessionInput): Promise<SummitSession> {
    return this.unitOfWork.run(async () => {
      const summitId = await this.plannable(actor, input.summitId, 'ADD_SESSION');
      const listed = (await this.agenda.sessionsOf([summitId])).get(summitId) ?? [];
      checkRoom(listed.length);
      const id = await this.agenda.append('summit_session', {
        summit_id: summitId,
        kind: input.kind,
        title: input.title.map(authored),
        starts_at: input.startsAt ?? null,
        ends_at: input.endsAt ?? null,
        room: input.room ?? null,
      });
      await this.events.acted(actor, summitId, {
        action: 'summitSession.added',
        subjectType: 'SummitSession',
        subjectId: id,
      });
      const row = (await this.agenda.sessions([id])).get(id);
      if (!row) throw new Error('The session that was just written is gone.');
      return toSession(row);
    }, SUMMIT_CONSTRAINTS);
  }

  /** Corrects a session. @throws Refused, NotFound, Stale, InputInvalid */
  updateSession(actor: Actor, input: UpdateSummitSessionInput): Promise<SummitSession> {
    const id = uuidOf('SummitSession', input.id, ['input', 'id']);
    const { kind, title, startsAt, endsAt, room } = input;
    return this.unitOfWork.run(async () => {
      const session = (await this.agenda.sessions([id])).get(id);
      if (!session) throw new NotFound('SummitSession', input.id);
      const summit = await this.records.locked(actor, session.summit_id, input.id);
      refuseIfBlocked(summitWorkflow.blocking(await this.subjects.of(actor, summit), 'UPDATE', actor));
      const changes = { starts_at: startsAt, ends_at: endsAt, room, ...named({ kind, title: title?.map(authored) }) };
      await this.agenda.update('summit_session', id, input.expectedVersion ?? null, changes);
      const event = { action: 'summitSession.updated', subjectType: 'SummitSession', subjectId: id } as const;
      await this.events.acted(actor, summit.id, event);
      const row = (await this.agenda.sessions([id])).get(id);
      if (!row) throw new Error('The session that was just written is gone.');
      return toSession(row);
    }, SUMMIT_CONSTRAINTS);
  }

  /** Corrects an item of an agenda that is not frozen. @throws Refused, NotFound, Stale, InputInvalid */
  updateItem(actor: Actor, input: UpdateAgendaItemInput): Promise<AgendaItem> {
    const { sessionId, title, expectedVersion } = input;
    const session = sessionId == null ? sessionId : uuidOf('SummitSession', sessionId, ['input', 'sessionId']);
    return this.act(actor, input.id, ['input', 'id'], 'EDIT', row => {
      if (expectedVersion != null && expectedVersion !== row.version) throw new Stale('The agenda item');
      return Promise.resolve({ session_id: session, ...named({ title: title?.map(authored) }) });
    });
  }

  /** Adds an item behind the others. @throws Refused, NotFound, InputInvalid */
  addItem(actor: Actor, input: AddAgendaItemInput): Promise<AgendaItem> {
    return this.unitOfWork.run(async () => {
      const summitId = await this.plannable(actor, input.summitId, 'ADD_AGENDA_ITEM');
      return this.put(actor, summitId, input, null);
    }, SUMMIT_CONSTRAINTS);
  }

  /** Adds an item to a frozen agenda, as an adopted motion says. @throws Refused, NotFound, InputInvalid */
  addLateItem(actor: Actor, input: AddLateAgendaItemInput): Promise<AgendaItem> {
    const decisionId = input.decisionId == null ? null : uuidOf('Decision', input.decisionId, ['input', 'decisionId']);
    return this.unitOfWork.run(async () => {
      const summitId = await this.plannable(actor, input.summitId, 'ADD_LATE_AGENDA_ITEM');
      if (decisionId === null && input.kind !== 'PROCEDURE') {
        throw InputInvalid.at('input.decisionId', 'motionNeeded', 'Name the adopted motion to take the item up.');
      }
      return this.put(actor, summitId, input, decisionId);
    }, SUMMIT_CONSTRAINTS);
  }

  /** Circulates a document of an item; its day counts for the notice. @throws Refused, NotFound, InputInvalid */
  circulate(actor: Actor, input: CirculateDocumentInput): Promise<AgendaItem> {
    const fileId = uuidOf('File', input.fileId, ['input', 'fileId']);
    return this.act(actor, input.itemId, ['input', 'itemId'], 'CIRCULATE', async row => {
      if (!(await this.files.readMany(actor, [fileId])).has(fileId)) throw new NotFound('File', input.fileId);
      await this.agenda.addDocument(row.id, fileId, this.clock.today());
      return {};
    });
  }

  /** The meeting has come to an item: its ballot may be opened. @throws Refused, NotFound, InputInvalid */
  reach(actor: Actor, asked: string): Promise<AgendaItem> {
    const reached = { reached_at: this.clock.now(), reached_by: actingPerson(actor) ?? null };
    return this.act(actor, asked, ['id'], 'REACH', () => Promise.resolve(reached));
  }

  /** @throws Refused, NotFound, InputInvalid */
  finish(actor: Actor, asked: string): Promise<AgendaItem> {
    return this.act(actor, asked, ['id'], 'FINISH', () => Promise.resolve({ done_at: this.clock.now() }));
  }

  /** @throws Refused, NotFound, InputInvalid */
  postpone(actor: Actor, asked: string): Promise<AgendaItem> {
    return this.act(actor, asked, ['id'], 'POSTPONE', () => Promise.resolve({}));
  }

  private async plannable(actor: Actor, asked: string, action: SummitAction): Promise<string> {
    const row = await this.records.locked(actor, uuidOf('Summit', asked, ['input', 'summitId']), asked);
    refuseIfBlocked(summitWorkflow.blocking(await this.subjects.of(actor, row), action, actor));
    return row.id;
  }

  private async put(
    actor: Actor,
    summitId: string,
    input: AddAgendaItemInput,
    lateDecisionId: string | null,
  ): Promise<AgendaItem> {
    checkRoom(((await this.agenda.itemsOf([summitId])).get(summitId) ?? []).length);
    const sessionId = input.sessionId == null ? null : uuidOf('SummitSession', input.sessionId, ['input', 'sessionId']);
    const title = input.title.map(authored);
    const id = await this.items.addItem(actor, { summitId, kind: input.kind, title, sessionId, lateDecisionId });
    return this.reread(id);
  }

  private act(
    actor: Actor,
    asked: string,
    path: string[],
    action: AgendaItemAction,
    apply: (row: AgendaItemRow) => Promise<Parameters<AgendaRepository['update']>[3]>,
  ): Promise<AgendaItem> {
    const id = uuidOf('AgendaItem', asked, path);
    return this.unitOfWork.run(async () => {
      const item = await this.agenda.lockItem(id);
      const summit = item && (await this.summits.byIds([item.summit_id])).get(item.summit_id);
      if (!item || !summit) throw new NotFound('AgendaItem', asked);
      const subject = itemSubject(item, await this.subjects.of(actor, summit));
      refuseIfBlocked(agendaItemWorkflow.blocking(subject, action, actor));
      const changes = await apply(item);
      const state = agendaItemWorkflow.next(subject, action, actor);
      await this.agenda.update('agenda_item', id, null, { ...changes, state });
      await this.events.acted(actor, summit.id, {
        action: `agendaItem.${action.toLowerCase()}`,
        subjectType: 'AgendaItem',
        subjectId: id,
      });
      return this.reread(id);
    }, SUMMIT_CONSTRAINTS);
  }

  private async reread(id: string): Promise<AgendaItem> {
    const row = (await this.agenda.items([id])).get(id);
    if (!row) throw new Error('The agenda item that was just written is gone.');
    return toAgendaItem(row);
  }
}

/** What the table of agenda items looks at. */
export const itemSubject = (
  { state, ballot_id }: Pick<AgendaItemRow, 'state' | 'ballot_id'>,
  summit: SummitSubject,
): AgendaItemSubject => ({
  state,
  summitState: summit.state,
  hasBallot: ballot_id !== null,
  agendaFrozen: frozen(summit),
});

/** What may not be emptied: null leaves it as it is. */
const named = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as Partial<Values>;

function checkRoom(listed: number): void {
  if (listed < AGENDA_LISTED) return;
  const message = `A summit has at most ${String(AGENDA_LISTED)} sessions and as many agenda items.`;
  throw InputInvalid.at('input.summitId', 'programmeFull', message);
}

const authored = ({ language, text }: LocalisedTextInput): LocalisedEntry => ({ language, text, origin: 'AUTHORED' });
