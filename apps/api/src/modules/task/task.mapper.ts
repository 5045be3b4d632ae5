/** From row to model. The one place where rows become public. */
import { idOf } from '../../core/ids/index.js';
import { Task } from './contract/task.model.js';
import type { TaskRow } from './persistence/task.rows.js';

/** @param row a task that waits for the caller */
export const toTask = (row: TaskRow): Task =>
  Object.assign(new Task(), {
    id: idOf('Task', row.id),
    uuid: row.id,
    kind: row.kind,
    subjectId: idOf(row.subject_type, row.subject_id),
    subjectType: row.subject_type,
    subjectUuid: row.subject_id,
    organisationUuid: row.organisation_id,
    role: row.role,
    openedAt: row.opened_at,
    dueOn: row.due_on,
    remindersGiven: row.reminders_given,
    lastRemindedAt: row.last_reminded_at,
    nextReminderOn: row.next_reminder_on,
    closedAt: row.closed_at,
  });
