/** The ledger of reminders. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { addDays } from '../../../core/zone/index.js';
import type { GivenReminder } from './task.rows.js';

/** What another process is reminding of is passed over; the row's lock and the ledger's key let no reminder be given twice. */
const GIVE = statement<GivenReminder>(`
  with due as (
    select id from task where closed_at is null and next_reminder_on <= $1::date
    order by next_reminder_on, id limit $4 for update skip locked),
  given as (
    insert into task_reminder (task_id, number, given_on, given_at)
    select due.id, 1 + (select count(*) from task_reminder before where before.task_id = due.id), $1::date, $3 from due
    returning task_id, number)
  update task t set next_reminder_on =
    case when cardinality(t.remind_on) > given.number then greatest(t.remind_on[given.number + 1], $2::date) end
  from given where t.id = given.task_id
  returning t.id, t.kind, t.subject_type, t.subject_id, t.organisation_id, t.role, t.due_on, t.assignee, given.number`);

@Injectable()
export class TaskReminderRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives up to `limit` of the reminders that are due today, one for each task. */
  give(limit: number): Promise<GivenReminder[]> {
    const today = this.clock.today();
    return this.database.write(GIVE, [today, addDays(today, 1), this.clock.now(), limit]);
  }
}
