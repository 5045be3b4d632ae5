/** Reminds of tasks whose day has come: once, however many processes look. */
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../core/database/index.js';
import { idOf } from '../../core/ids/index.js';
import { JobRegistry, Outbox } from '../../core/jobs/index.js';
import { LiveHub } from '../../core/live/index.js';
import { TaskReminderRepository } from './persistence/task-reminder.repository.js';
import type { GivenReminder } from './persistence/task.rows.js';
import { LIVE_TOPIC, REMINDED } from './task.events.js';

const BATCH = 100;

@Injectable()
export class TaskReminders {
  constructor(
    private readonly reminders: TaskReminderRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly live: LiveHub,
    jobs: JobRegistry,
  ) {
    jobs.schedule('task.remind', '*/5 * * * *', async () => void (await this.remind()));
  }

  /** Gives the reminders that are due by the clock, one for each task. @returns how many */
  async remind(): Promise<number> {
    let total = 0;
    for (let count = BATCH; count === BATCH; total += count) count = await this.remindBatch();
    return total;
  }

  private remindBatch(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const given = await this.reminders.give(BATCH);
      for (const reminder of given) {
        const data = dataOf(reminder);
        await this.outbox.add(REMINDED, data.task, data);
        await this.live.publish(LIVE_TOPIC, { assignee: reminder.assignee });
      }
      return given.length;
    });
  }
}

const dataOf = ({ id, kind, subject_type, subject_id, organisation_id, role, due_on, number }: GivenReminder) => ({
  task: idOf('Task', id),
  kind,
  subject: idOf(subject_type, subject_id),
  organisation: organisation_id === null ? null : idOf('Organisation', organisation_id),
  role,
  dueOn: due_on,
  number,
});
