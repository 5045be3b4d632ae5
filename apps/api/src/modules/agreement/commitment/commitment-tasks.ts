/** What waits for the owner of a commitment. */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { TaskService } from '../../task/index.js';
import { COMMITMENT_REMINDERS, remindersLeft } from '../domain/reminders.js';
import { CommitmentRepository } from '../persistence/commitment.repository.js';

const WAITS: ReadonlySet<MouStatus> = new Set(['IN_FORCE', 'UNDER_REVIEW', 'RENEWED']);
/** Commitments that survive the memorandum. */
const WAITS_ON: ReadonlySet<MouStatus> = new Set(['EXPIRED', 'TERMINATED']);

@Injectable()
export class CommitmentTasks {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly tasks: TaskService,
    private readonly clock: Clock,
  ) {}

  /** Opens a task for each open commitment of a memorandum that has effect, and closes the others. In the caller's unit of work. */
  async renew(mouId: string, status: MouStatus): Promise<void> {
    const rows = (await this.commitments.ofMous([mouId])).get(mouId) ?? [];
    const waiting = rows
      .filter(({ state, survives }) => state === 'OPEN' && (WAITS.has(status) || (survives && WAITS_ON.has(status))))
      .map(({ id, owner_id: organisationId, due_on: dueOn }) => ({
        ...{ subjectId: id, organisationId, dueOn },
        remindDaysBefore: remindersLeft(COMMITMENT_REMINDERS, this.clock.today(), dueOn),
      }));
    const about = {
      kind: 'COMMITMENT_FULFIL',
      subjectType: 'Commitment',
      subjectIds: rows.map(({ id }) => id),
    } as const;
    await this.tasks.renewEach(about, waiting);
  }
}
