/** What waits for whom about a memorandum. It opens and closes as the memorandum moves. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/index.js';
import { TaskService } from '../task/index.js';
import { CommitmentTasks } from './commitment/commitment-tasks.js';
import { MOU_REMINDERS, remindersLeft } from './domain/reminders.js';
import { waitingFor } from './domain/mou-waiting.js';
import { MouSubjects } from './mou-subjects.js';

const SYSTEM = { kind: 'SYSTEM', reason: 'tasks of memoranda' } as const;

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
      const remindDaysBefore = remindersLeft(MOU_REMINDERS, this.clock.today(), dueOn);
      await this.tasks.closeOthers(kind, id, {
        assignees: partyIds.map(organisationId => ({ organisationId })),
        dueOn,
      });
      if (partyIds.length === 0) continue;
      await this.tasks.openEach({ kind, subjectType: 'Mou', subjectId: id, dueOn, remindDaysBefore }, partyIds);
    }
    await this.commitments.renew(id, loaded.row.status);
  }
}
