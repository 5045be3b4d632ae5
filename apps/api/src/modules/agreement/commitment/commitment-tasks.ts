/** What waits for the owner of a commitment. */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { daysBetween } from '../../../core/zone/index.js';
import { TaskService } from '../../task/index.js';
import { CommitmentRepository } from './commitment.repository.js';

const KIND = 'COMMITMENT_FULFIL';
const REMINDERS = [30, 7, 0];
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
    for (const { id, state, owner_id: organisationId, due_on: dueOn, survives } of rows) {
      const waits = state === 'OPEN' && (WAITS.has(status) || (survives && WAITS_ON.has(status)));
      const assignee = { organisationId };
      await this.tasks.closeOthers(KIND, id, { assignees: waits ? [assignee] : [], dueOn });
      if (!waits) continue;
      const left = dueOn === null ? [] : REMINDERS.filter(days => days <= daysBetween(this.clock.today(), dueOn));
      const task = { kind: KIND, subjectType: 'Commitment', subjectId: id, assignee, dueOn } as const;
      await this.tasks.open({ ...task, remindDaysBefore: left });
    }
  }
}
