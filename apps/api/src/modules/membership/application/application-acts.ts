/**
 * How every act on an application is done: the case is locked, the table asked, the act written, and whoever waits for it
 * told. Services say which action it is and what it writes.
 */
import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { NotFound, Stale } from '../../../core/errors/index.js';
import { idOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { LiveHub } from '../../../core/live/index.js';
import { refuseIfBlocked, type Workflow } from '../../../core/workflow/index.js';
import { TaskService } from '../../task/index.js';
import { ApplicationSubjects } from './application-subjects.js';
import { APPLICATION_TOPIC, EVENT_OF } from './application.events.js';
import type { ApplicationSubject } from './domain/application-subject.js';
import { readerOf } from './domain/application.policy.js';
import {
  type ApplicationAction,
  type ApplicationOutcome,
  applicationOutcomes,
  applicationWorkflow,
} from './domain/application.workflow.js';
import { APPLICATION_CONSTRAINTS } from './domain/constraints.js';
import { clockAfter } from './domain/handling-clock.js';
import { TASKS_OF_STATE } from './domain/tasks-of-state.js';
import { COUNTED_LATER } from './endorsement/endorsement.workflow.js';
import { footprintOf } from './application.mapper.js';
import { ApplicationEventRepository } from './persistence/application-event.repository.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import type { ApplicationChanges, ApplicationRow } from './persistence/application.rows.js';

/** What goes with an act. */
export interface ActTerms {
  /** The version that the caller has read; null to act on any. */
  readonly expectedVersion?: number | null | undefined;
  readonly reasonInternal?: string | null | undefined;
  readonly reasonPublic?: string | null | undefined;
  /** Changes what the guards look at, such as the day of the vote. */
  readonly given?: Partial<ApplicationSubject>;
}

/** What an act wrote beside the case itself. */
export interface ActEffect {
  readonly changes?: ApplicationChanges;
  readonly decisionId?: string;
}

/** Writes what belongs to an act, in its unit of work. */
export type WriteAct = (subject: ApplicationSubject, row: ApplicationRow) => Promise<ActEffect | undefined>;

const CLOSED: ReadonlySet<ApplicationState> = new Set(['ADMITTED', 'REFUSED', 'WITHDRAWN', 'LAPSED']);

@Injectable()
export class ApplicationActs {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly subjects: ApplicationSubjects,
    private readonly history: ApplicationEventRepository,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  /**
   * Does an action of an actor.
   * @param id the uuid of the application
   * @throws NotFound when there is none or the actor may not know of it, Stale, Refused with GuardFailed
   */
  perform(
    actor: Actor,
    id: string,
    action: ApplicationAction,
    write: WriteAct = () => Promise.resolve(undefined),
    terms: ActTerms = {},
  ): Promise<void> {
    return this.act(actor, id, applicationWorkflow, action, write, terms);
  }

  /** Carries out what the members decided. @throws as `perform` */
  decide(actor: Actor, id: string, outcome: ApplicationOutcome, write: WriteAct, terms: ActTerms = {}): Promise<void> {
    return this.act(actor, id, applicationOutcomes, outcome, write, terms);
  }

  private act<Action extends ApplicationAction | ApplicationOutcome>(
    actor: Actor,
    id: string,
    workflow: Workflow<ApplicationState, Action, ApplicationSubject, Actor>,
    action: Action,
    write: WriteAct,
    terms: ActTerms,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const row = await this.applications.lock(id);
      if (!row || readerOf(actor, footprintOf(row)) === undefined) throw notFound(id);
      if (terms.expectedVersion != null && terms.expectedVersion !== row.version) throw new Stale('The application');
      const subject = { ...(await this.subjects.one(actor, id)), ...terms.given };
      refuseIfBlocked(workflow.blocking(subject, action, actor));
      const to = workflow.next(subject, action, actor);
      const { changes = {}, decisionId } = (await write(subject, row)) ?? {};
      if (row.state === 'INFO_REQUESTED' && CLOSED.has(to)) await this.applications.endInformation(id);
      const now = this.clock.now();
      const closed_at = CLOSED.has(to) ? (row.closed_at ?? now) : null;
      await this.applications.update(id, { state: to, closed_at, ...clockAfter(row, to, now), ...changes });
      await this.history.append(actor, {
        applicationId: id,
        action,
        from: row.state,
        to,
        ...(decisionId !== undefined && { decisionId }),
        reasonInternal: terms.reasonInternal ?? null,
        reasonPublic: terms.reasonPublic ?? null,
      });
      if (to !== row.state || changes.insisted_at != null || changes.provisional_decision_id != null)
        await this.renewTasks(actor, id);
      if (COUNTED_LATER.has(row.state) !== COUNTED_LATER.has(to)) await this.renewEndorsers(subject, to);
      await this.tell(actor, row, action, to);
    }, APPLICATION_CONSTRAINTS);
  }

  /** What waited for the old state is done or void; the new one has its own. */
  private async renewTasks(actor: Actor, id: string): Promise<void> {
    const subject = await this.subjects.one(actor, id);
    await this.tasks.closeAll(id);
    for (const task of TASKS_OF_STATE[subject.state](subject)) {
      await this.tasks.open({ ...task, subjectType: 'Application', subjectId: id });
    }
  }

  /** Members that have not answered need not once endorsements were counted, and may again when the case is taken up anew. */
  private async renewEndorsers({ endorsements }: ApplicationSubject, to: ApplicationState): Promise<void> {
    for (const { id, status, organisationId } of endorsements) {
      if (status !== 'REQUESTED') continue;
      const task = { kind: 'ENDORSEMENT_REQUESTED', subjectType: 'Endorsement', subjectId: id } as const;
      if (COUNTED_LATER.has(to)) await this.tasks.open({ ...task, assignee: { organisationId }, dueOn: null });
      else await this.tasks.closeAll(id);
    }
  }

  private async tell(
    actor: Actor,
    row: ApplicationRow,
    action: ApplicationAction | ApplicationOutcome,
    to: ApplicationState,
  ): Promise<void> {
    const [application, organisation] = [idOf('Application', row.id), idOf('Organisation', row.current_id)];
    await this.audit.record(actor, {
      action: `application.${action.toLowerCase()}`,
      subjectType: 'Application',
      subjectId: row.id,
      details: { from: row.state, to },
    });
    const event = EVENT_OF[action];
    if (event) await this.outbox.add(event, application, { application, organisation });
    await this.live.publish(APPLICATION_TOPIC, { id: application });
  }
}

export const notFound = (id: string): NotFound => new NotFound('Application', idOf('Application', id));
