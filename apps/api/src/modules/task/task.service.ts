/** What waits for whom: opened and closed by the acts of other modules, read by those for whom it waits. */
import { Injectable } from '@nestjs/common';
import type { TaskKind } from '@kurultai/schema';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { decodeCursor, type PageArgs, pageOf, pageSize } from '../../core/graphql/index.js';
import type { IdentifiedType } from '../../core/ids/index.js';
import { LiveHub, type LiveMessage, LiveUpdates } from '../../core/live/index.js';
import { addDays } from '../../core/zone/index.js';
import { TaskConnection } from './contract/task.connection.js';
import type { Task } from './contract/task.model.js';
import { reminderDays } from './domain/reminder-days.js';
import { type Assignee, assigneesOf, wordOf } from './domain/task.policy.js';
import { type Place, TaskRepository } from './persistence/task.repository.js';
import { LIVE_TOPIC } from './task.events.js';
import { toTask } from './task.mapper.js';

const ORDER = 'OPENED';
const START: Place = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** A task to be opened. */
export interface TaskToOpen {
  readonly kind: TaskKind;
  readonly subjectType: IdentifiedType;
  readonly subjectId: string;
  readonly assignee: Assignee;
  /** The last day on which it is in time; null without a date. */
  readonly dueOn: string | null;
  /** How many days before `dueOn` each reminder comes; negative for days after it. */
  readonly remindDaysBefore?: readonly number[];
}

/** What waits for an organisation about one of many subjects. */
export interface WaitingTask extends Pick<TaskToOpen, 'subjectId' | 'dueOn' | 'remindDaysBefore'> {
  readonly organisationId: string;
}

@Injectable()
export class TaskService {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a task in the current unit of work. One that is open already for this kind, subject and assignee stays as it is;
   * after it was closed, a new one opens.
   *
   * Reminders come from the next day on, one a day at most: those whose day has passed come late, each on a day of its own.
   * @throws Error outside a unit of work, and for reminders of a task that is never due
   */
  open({ subjectId, ...task }: TaskToOpen): Promise<void> {
    return this.openAbout(task, [subjectId]);
  }

  /** Opens one for each of many organisations, by one statement. @throws as `open` */
  async openEach(task: Omit<TaskToOpen, 'assignee'>, organisationIds: readonly string[]): Promise<void> {
    const opened = await this.tasks.openEach({ ...this.rowOf(task), subject_id: task.subjectId }, organisationIds);
    await this.tell(opened);
  }

  /**
   * What waits about many subjects of a type, each for one organisation, in the current unit of work: opens what is not
   * open, and closes the other tasks of this kind about them. Two statements, however many there are.
   */
  async renewEach(
    { kind, subjectType, subjectIds }: Pick<TaskToOpen, 'kind' | 'subjectType'> & { subjectIds: readonly string[] },
    waiting: readonly WaitingTask[],
  ): Promise<void> {
    if (subjectIds.length === 0) return;
    const rows = waiting.map(({ organisationId, ...task }) => ({
      ...this.rowOf({ kind, subjectType, ...task }),
      subject_id: task.subjectId,
      organisation_id: organisationId,
    }));
    const closed = await this.tasks.closeUnless(kind, subjectIds, rows);
    await this.tell([...closed, ...(rows.length === 0 ? [] : await this.tasks.openAll(kind, subjectType, rows))]);
  }

  /** Opens one about each of many subjects, by one statement. @throws as `open` */
  async openAbout(task: Omit<TaskToOpen, 'subjectId'>, subjectIds: readonly string[]): Promise<void> {
    const { assignee, ...said } = task;
    const row = {
      ...this.rowOf(said),
      organisation_id: 'organisationId' in assignee ? assignee.organisationId : null,
      role: 'role' in assignee ? assignee.role : null,
    };
    if (await this.tasks.openAbout(row, subjectIds)) await this.tell([wordOf(assignee)]);
  }

  private rowOf({ kind, subjectType, dueOn, remindDaysBefore }: Omit<TaskToOpen, 'assignee' | 'subjectId'>) {
    const days = reminderDays(dueOn, remindDaysBefore);
    const [first] = days;
    const tomorrow = addDays(this.clock.today(), 1);
    return {
      kind,
      subject_type: subjectType,
      due_on: dueOn,
      remind_on: days,
      next_reminder_on: first === undefined || first > tomorrow ? (first ?? null) : tomorrow,
    };
  }

  /**
   * Closes the open tasks of a kind about a subject, in the current unit of work.
   * @param assignee only what waits for it; left out, for whomever they wait
   */
  async close(kind: TaskKind, subjectId: string, assignee?: Assignee): Promise<void> {
    await this.tell(await this.tasks.close(subjectId, kind, assignee === undefined ? null : wordOf(assignee)));
  }

  /**
   * Closes the open tasks of a kind about a subject, but those that wait for one of these by this day: for whoever still
   * has to do it the task, and the reminders that were given, stay. In the current unit of work.
   */
  async closeOthers(
    kind: TaskKind,
    subjectId: string,
    stay: { readonly assignees: readonly Assignee[]; readonly dueOn: string | null },
  ): Promise<void> {
    await this.tell(await this.tasks.closeOthers(subjectId, kind, stay.assignees.map(wordOf), stay.dueOn));
  }

  /** Closes every open task about a subject, in the current unit of work. */
  async closeAll(subjectId: string): Promise<void> {
    await this.tell(await this.tasks.close(subjectId, null, null));
  }

  /** How many reminders of the open task were given; the greatest number if it waits for several. 0 when none is open. */
  remindersGiven(kind: TaskKind, subjectId: string): Promise<number> {
    return this.tasks.remindersGiven(subjectId, kind);
  }

  /** The tasks with these ids that wait, or waited, for the actor, by id. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Task>> {
    const mine = new Set(assigneesOf(actor));
    const rows = [...(await this.tasks.byIds(ids)).values()];
    return new Map(
      rows.filter(row => mine.has(row.role ?? row.organisation_id ?? '')).map(row => [row.id, toTask(row)]),
    );
  }

  /** What waits for the actor, the oldest first. @throws InputInvalid with rule `cursor` */
  async mine(actor: Actor, args: PageArgs, counting: boolean): Promise<TaskConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const { rows, total } = await this.waiting(actor, placeAfter(after), size + 1, counting);
    const key = ({ openedAt, uuid }: Task) => [openedAt.toISOString(), uuid];
    const page = pageOf(rows.map(toTask), { size, after, order: ORDER, key });
    return Object.assign(new TaskConnection(), page, { totalCount: total });
  }

  /** How many tasks wait for the actor, now and after each change. */
  updates(actor: Actor): LiveUpdates<number> {
    const assignees = new Set<string | undefined>(assigneesOf(actor));
    const mine = ({ assignee }: LiveMessage): boolean => assignees.has(assignee);
    return new LiveUpdates(
      this.live,
      LIVE_TOPIC,
      mine,
      async ({ actor: reader }) => (await this.waiting(reader, START, 1, true)).total,
    );
  }

  private waiting(actor: Actor, after: Place, limit: number, counting: boolean) {
    const assignees = assigneesOf(actor);
    const own = actingOrganisation(actor);
    const organisation = own !== undefined && assignees.includes(own) ? own : null;
    return this.tasks.waiting(assignees, organisation, after, limit, counting);
  }

  private async tell(assignees: readonly string[]): Promise<void> {
    for (const assignee of new Set(assignees)) await this.live.publish(LIVE_TOPIC, { assignee });
  }
}

function placeAfter(cursor: string | null): Place {
  if (cursor === null) return START;
  const [instant = '', id = ''] = decodeCursor(ORDER, ['timestamptz', 'uuid'], cursor);
  return [new Date(instant), id];
}
