/** What waits for whom about a memorandum. It opens and closes as the memorandum moves. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/index.js';
import { daysBetween } from '../../core/zone/index.js';
import { TaskService } from '../task/index.js';
import { CommitmentTasks } from './commitment/commitment-tasks.js';
import { waitingFor } from './domain/mou-waiting.js';
import { MouSubjects } from './mou-subjects.js';

const SYSTEM = { kind: 'SYSTEM', reason: 'tasks of memoranda' } as const;
/** How many days before the day on which something has to be done parties are reminded. */
const REMINDERS = [90, 30, 7, 0];

@Injectable()
export class MouTasks {
  constructor(
    private readonly subjects: MouSubjects,
    private readonly tasks: TaskService,
    private readonly commitments: CommitmentTasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens what waits now and closes what does not, in the current unit of work. A task that goes on waiting stays, with
   * the reminders that were given: nobody is reminded twice.
   */
  async renew(id: string): Promise<void> {
    const loaded = (await this.subjects.many(SYSTEM, [id])).get(id);
    if (!loaded) return;
    for (const { kind, dueOn, partyIds } of waitingFor(loaded.subject, loaded.row)) {
      const assignees = partyIds.map(organisationId => ({ organisationId }));
      await this.tasks.closeOthers(kind, id, { assignees, dueOn });
      for (const assignee of assignees) {
        await this.tasks.open({
          ...{ kind, subjectType: 'Mou', subjectId: id, assignee, dueOn },
          ...(dueOn !== null && { remindDaysBefore: this.reminders(dueOn) }),
        });
      }
    }
    await this.commitments.renew(id, loaded.row.status);
  }

  /** Reminders whose day has passed already are left out: they would come late, one after the other. */
  private reminders(dueOn: string): number[] {
    const left = daysBetween(this.clock.today(), dueOn);
    return REMINDERS.filter(days => days <= left);
  }
}
