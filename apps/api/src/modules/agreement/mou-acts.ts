/**
 * How every act on a memorandum is done: its row is locked, the table asked, the act written, and whoever waits for it
 * told. Services say which action it is and what it writes. Acts on one memorandum follow each other, whoever does them.
 */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { NotFound, Stale } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { refuseIfBlocked } from '../../core/workflow/index.js';
import type { Mou } from './contract/mou.model.js';
import { AGREEMENT_CONSTRAINTS } from './domain/constraints.js';
import { isPapers } from './domain/papers.js';
import { mayRead } from './domain/mou.policy.js';
import type { MouSubject } from './domain/mou-subject.js';
import { type MouAction, mouWorkflow } from './domain/mou.workflow.js';
import { MouDay } from './mou-day.js';
import { EVENT_OF, type MouEventType } from './mou.events.js';
import { factsOf } from './mou.mapper.js';
import { MouRecorder } from './mou-recorder.js';
import { MouService } from './mou.service.js';
import { type LoadedMou, MouSubjects } from './mou-subjects.js';
import { MouTasks } from './mou-tasks.js';
import { type MouColumns, MouStore } from './persistence/mou-store.js';

/** What goes with an act. */
export interface MouActTerms {
  /** The version that the caller has read; null to act on any. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null;
  /** Changes what the guards look at: the party in whose name it is done, the day of a signature. Checks what was said. */
  readonly given?: (loaded: LoadedMou) => Partial<MouSubject> | Promise<Partial<MouSubject>>;
}

/** What an act wrote beside the state. */
export interface MouEffect {
  readonly changes?: MouColumns;
  readonly tell?: MouEventType;
}

/** Writes what belongs to an act, in its unit of work. @param to the state that it leads to */
export type WriteMouAct = (loaded: LoadedMou, to: MouStatus) => Promise<MouEffect | undefined>;

@Injectable()
export class MouActs {
  constructor(
    private readonly store: MouStore,
    private readonly subjects: MouSubjects,
    private readonly recorder: MouRecorder,
    private readonly day: MouDay,
    private readonly tasks: MouTasks,
    private readonly reading: MouService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Does an action of an actor.
   * @param id the uuid of the memorandum
   * @throws NotFound when there is none or the actor may not know of it, Stale, Refused with GuardFailed
   */
  perform(
    actor: Actor,
    id: string,
    action: MouAction,
    write: WriteMouAct = () => Promise.resolve(undefined),
    { expectedVersion, reason = null, given }: MouActTerms = {},
  ): Promise<Mou> {
    return this.unitOfWork.run(async () => {
      const loaded = await this.locked(actor, id, expectedVersion);
      const { row } = loaded;
      const subject = { ...loaded.subject, ...(given && (await given(loaded))) };
      refuseIfBlocked(mouWorkflow.blocking(subject, action, actor));
      const to = mouWorkflow.next(subject, action, actor);
      const { changes = {}, tell } = (await write({ row, subject }, to)) ?? {};
      if (!isPapers(row.provenance)) await this.store.update(id, { ...writtenStatus(row.status, to), ...changes });
      await this.recorder.record(actor, row, {
        ...{ action, from: row.status, to, reason, holdsFrom: subject.today },
        tell: tell ?? EVENT_OF[action],
      });
      await this.day.settle(id);
      await this.tasks.renew(id);
      if (changes.in_force_on !== undefined) await this.renewPredecessor(row.predecessor_id);
      return this.reading.shown(actor, id);
    }, AGREEMENT_CONSTRAINTS);
  }

  /**
   * A memorandum, locked until the unit of work ends. What the day has brought it comes before whatever is done to it.
   * @param expectedVersion the version that the actor has read, before the day; null for any
   * @throws NotFound when the actor may not know of it, Stale
   */
  async locked(actor: Actor, id: string, expectedVersion?: number | null): Promise<LoadedMou> {
    const found = (await this.store.lock(id)) ? await this.loaded(actor, id) : undefined;
    if (!found || !mayRead(actor, factsOf(found.row))) throw new NotFound('Mou', idOf('Mou', id));
    if (expectedVersion != null && expectedVersion !== found.row.version) throw new Stale('The memorandum');
    if (!(await this.day.settle(id))) return found;
    await this.tasks.renew(id);
    return (await this.loaded(actor, id)) ?? found;
  }

  private async loaded(actor: Actor, id: string): Promise<LoadedMou | undefined> {
    return (await this.subjects.many(actor, [id])).get(id);
  }

  /** Whether the one before it still waits for its parties depends on whether this one is signed. */
  private async renewPredecessor(id: string | null): Promise<void> {
    if (id !== null && (await this.store.lock(id))) await this.tasks.renew(id);
  }
}

/** A review is a row of its own: it changes nothing that is written of the memorandum itself. */
const writtenStatus = (from: MouStatus, to: MouStatus): MouColumns =>
  from === to || to === 'UNDER_REVIEW' || from === 'UNDER_REVIEW' ? {} : { status: to };
