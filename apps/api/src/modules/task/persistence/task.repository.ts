/** Reads and writes of tasks. */
import { Injectable } from '@nestjs/common';
import type { TaskKind } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { type IdentifiedType, newUuid } from '../../../core/ids/index.js';
import type { NewTask, TaskRow } from './task.rows.js';

/** A task `t` with its reminders, and the organisation that its own was merged into. */
const COLUMNS = `
  t.id, t.kind, t.subject_type, t.subject_id, coalesce(o.merged_into_id, t.organisation_id) as organisation_id, t.role,
  t.opened_at, t.due_on, t.next_reminder_on, t.closed_at, reminded.count as reminders_given, reminded.last as last_reminded_at`;
const BESIDE = `
  left join organisation o on o.id = t.organisation_id
  cross join lateral (
    select count(*)::integer as count, max(given_at) as last from task_reminder where task_id = t.id) reminded`;

const BY_IDS = statement<TaskRow>(`select ${COLUMNS} from task t ${BESIDE} where t.id = any($1::uuid[])`);

/** What waits for the words of $1, and for what was merged into the organisation $2. */
const WANTED = `
  select unnest($1::text[]) as assignee
  union select id::text from organisation where merged_into_id = $2`;

/** Each assignee gives its own oldest from the index, so that a page costs the same however many tasks there are. */
const page = (total: string) =>
  statement<TaskRow & { total: number | null }>(`
  with wanted as materialized (${WANTED}),
  page as (
    select found.* from wanted cross join lateral (
      select * from task where assignee = wanted.assignee and closed_at is null and (opened_at, id) > ($3, $4::uuid)
      order by opened_at, id limit $5) found
    order by found.opened_at, found.id limit $5)
  select ${COLUMNS}, counted.total from (select ${total} as total) counted
  left join (page t ${BESIDE}) on true order by t.opened_at, t.id`);

const PAGE = page('null::integer');
const COUNTED_PAGE = page(`
  (select count(*)::integer from task where closed_at is null and assignee in (select assignee from wanted))`);

/** One about each subject of $4. */
const OPEN_ABOUT = statement<{ assignee: string }>(`
  insert into task (id, kind, subject_type, subject_id, organisation_id, role, opened_at, due_on, remind_on, next_reminder_on)
  select id, $2, $3, subject_id, $5, $6, $7, $8, $9::date[], $10
  from unnest($1::uuid[], $4::uuid[]) as given (id, subject_id)
  on conflict (kind, subject_id, assignee) where closed_at is null do nothing returning assignee`);

/** The same for each organisation of $5. */
const OPEN_EACH = statement<{ assignee: string }>(`
  insert into task (id, kind, subject_type, subject_id, organisation_id, opened_at, due_on, remind_on, next_reminder_on)
  select id, $2, $3, $4, organisation_id, $6, $7, $8::date[], $9
  from unnest($1::uuid[], $5::uuid[]) as given (id, organisation_id)
  on conflict (kind, subject_id, assignee) where closed_at is null do nothing returning assignee`);

const CLOSE = statement<{ assignee: string }>(`
  update task set closed_at = $3, next_reminder_on = null
  where subject_id = $1 and ($2::text is null or kind = $2) and ($4::text is null or assignee = $4) and closed_at is null
  returning assignee`);

const CLOSE_OTHERS = statement<{ assignee: string }>(`
  update task set closed_at = $3, next_reminder_on = null
  where subject_id = $1 and kind = $2 and closed_at is null
    and not (assignee = any($4::text[]) and due_on is not distinct from $5::date)
  returning assignee`);

/** Closes the open tasks about the subjects of $3 that are not among those of $4 to $6. */
const CLOSE_UNLESS = statement<{ assignee: string }>(`
  update task set closed_at = $2, next_reminder_on = null
  where kind = $1 and subject_id = any($3::uuid[]) and closed_at is null
    and not exists (
      select from unnest($4::uuid[], $5::uuid[], $6::date[]) as given (subject_id, organisation_id, due_on)
      where given.subject_id = task.subject_id and given.organisation_id = task.organisation_id
        and given.due_on is not distinct from task.due_on)
  returning assignee`);

/** Days of reminders come as an array in text, since those of each task are as many as there are. */
const OPEN_ALL = statement<{ assignee: string }>(`
  insert into task (id, kind, subject_type, subject_id, organisation_id, opened_at, due_on, remind_on, next_reminder_on)
  select id, $2, $3, subject_id, organisation_id, $4, due_on, remind_on::date[], next_reminder_on
  from unnest($1::uuid[], $5::uuid[], $6::uuid[], $7::date[], $8::text[], $9::date[])
    as given (id, subject_id, organisation_id, due_on, remind_on, next_reminder_on)
  on conflict (kind, subject_id, assignee) where closed_at is null do nothing returning assignee`);

const REMINDERS = statement<{ count: number }>(`
  select coalesce(max(reminded.count), 0)::integer as count from task t cross join lateral (
    select count(*) from task_reminder where task_id = t.id) reminded
  where t.subject_id = $1 and t.kind = $2 and t.closed_at is null`);

/** A place in the order of tasks. */
export type Place = readonly [openedAt: Date | '-infinity', id: string];

@Injectable()
export class TaskRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, TaskRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /**
   * What waits for the assignees, the oldest first.
   * @param organisationId also what waits for those that were merged into it; null for none
   * @returns the rows, and how many there are in all if they were counted
   */
  async waiting(
    assignees: readonly string[],
    organisationId: string | null,
    [openedAt, id]: Place,
    limit: number,
    counting: boolean,
  ): Promise<{ rows: TaskRow[]; total: number }> {
    const found = await this.database.all(counting ? COUNTED_PAGE : PAGE, [
      assignees,
      organisationId,
      openedAt,
      id,
      limit,
    ]);
    // One row carries the count also when the page is empty.
    const rows = (found as (TaskRow | { id: null })[]).filter((row): row is TaskRow => row.id !== null);
    return { rows, total: found[0]?.total ?? 0 };
  }

  /** One about each subject. @returns whether any is new: none is where such a task is open already */
  async openAbout(task: Omit<NewTask, 'subject_id'>, subjectIds: readonly string[]): Promise<boolean> {
    const { kind, subject_type, organisation_id, role, due_on, remind_on, next_reminder_on } = task;
    const about = [subjectIds.map(() => newUuid()), kind, subject_type, subjectIds];
    const values = [...about, organisation_id, role, this.clock.now(), due_on, remind_on, next_reminder_on];
    return (await this.database.write(OPEN_ABOUT, values)).length > 0;
  }

  /** One for each organisation. @returns the assignees for whom it is new */
  async openEach(
    task: Omit<NewTask, 'organisation_id' | 'role'>,
    organisationIds: readonly string[],
  ): Promise<string[]> {
    const { kind, subject_type, subject_id, due_on, remind_on, next_reminder_on } = task;
    const about = [organisationIds.map(() => newUuid()), kind, subject_type, subject_id, organisationIds];
    const values = [...about, this.clock.now(), due_on, remind_on, next_reminder_on];
    return (await this.database.write(OPEN_EACH, values)).map(({ assignee }) => assignee);
  }

  /** Closes the open tasks of a subject. @param kind null for all kinds @returns for whom they waited */
  async close(subjectId: string, kind: TaskKind | null, assignee: string | null): Promise<string[]> {
    const closed = await this.database.write(CLOSE, [subjectId, kind, this.clock.now(), assignee]);
    return closed.map(({ assignee }) => assignee);
  }

  /** Closes the open tasks of a kind, but those that wait for these assignees by this day. @returns for whom they waited */
  async closeOthers(
    subjectId: string,
    kind: TaskKind,
    assignees: readonly string[],
    dueOn: string | null,
  ): Promise<string[]> {
    const closed = await this.database.write(CLOSE_OTHERS, [subjectId, kind, this.clock.now(), assignees, dueOn]);
    return closed.map(({ assignee }) => assignee);
  }

  /** Closes the open tasks of a kind about subjects, but those that are given. @returns for whom they waited */
  async closeUnless(
    kind: TaskKind,
    subjectIds: readonly string[],
    given: readonly Pick<NewTask, 'subject_id' | 'organisation_id' | 'due_on'>[],
  ): Promise<string[]> {
    const stay = [
      given.map(task => task.subject_id),
      given.map(task => task.organisation_id),
      given.map(task => task.due_on),
    ];
    const closed = await this.database.write(CLOSE_UNLESS, [kind, this.clock.now(), subjectIds, ...stay]);
    return closed.map(({ assignee }) => assignee);
  }

  /** Opens one about each of many subjects. @returns the assignees for whom it is new */
  async openAll(
    kind: TaskKind,
    subjectType: IdentifiedType,
    tasks: readonly Omit<NewTask, 'kind' | 'subject_type' | 'role'>[],
  ): Promise<string[]> {
    const opened = await this.database.write(OPEN_ALL, [
      tasks.map(() => newUuid()),
      kind,
      subjectType,
      this.clock.now(),
      tasks.map(task => task.subject_id),
      tasks.map(task => task.organisation_id),
      tasks.map(task => task.due_on),
      tasks.map(task => `{${task.remind_on.join(',')}}`),
      tasks.map(task => task.next_reminder_on),
    ]);
    return opened.map(({ assignee }) => assignee);
  }

  async remindersGiven(subjectId: string, kind: TaskKind): Promise<number> {
    return (await this.database.first(REMINDERS, [subjectId, kind]))?.count ?? 0;
  }
}
