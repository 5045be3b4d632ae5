/** What a translation lets wait, and for whom: its editor, its reviewer, and in the end whoever owns the text. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/index.js';
import { addDays } from '../../core/zone/index.js';
import { type Assignee, TaskService, type TaskToOpen } from '../task/index.js';
import type { TranslationRow } from './persistence/translation.rows.js';

/** Days within which a translation is to be reviewed. */
const REVIEW_DAYS = 14;
/** When editors and reviewers are reminded: days before the day that was set, and one week behind it. */
const REMINDERS = [7, 1, -7];

/** What decides who is waited for. */
type Waiting = Pick<
  TranslationRow,
  'status' | 'editor_organisation_id' | 'reviewer_organisation_id' | 'drafting_since' | 'due_on'
>;

@Injectable()
export class TranslationTasks {
  constructor(
    private readonly tasks: TaskService,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes what waited before an act and opens what waits behind it, in the current unit of work. What goes on waiting for
   * the same organisation stays as it is, with its reminders.
   * @param before null for a translation that was just begun
   * @param ownerId the uuid of the organisation that owns the text
   */
  async follow(before: Waiting | null, now: TranslationRow, ownerId: string): Promise<void> {
    const [was, is] = [before && this.taskOf(before, ownerId), this.taskOf(now, ownerId)];
    if (JSON.stringify(was) === JSON.stringify(is)) return;
    if (was) await this.tasks.closeAll(now.id);
    if (is) await this.tasks.open({ ...is, subjectType: 'Translation', subjectId: now.id });
  }

  private taskOf(
    { status, editor_organisation_id, reviewer_organisation_id, drafting_since, due_on }: Waiting,
    ownerId: string,
  ): Omit<TaskToOpen, 'subjectType' | 'subjectId'> | null {
    switch (status) {
      case 'REQUESTED':
      case 'MT_DRAFT':
      case 'HUMAN_DRAFT':
      case 'IN_EDIT':
      case 'STALE':
        if (drafting_since !== null) return null;
        return {
          kind: 'TRANSLATION_EDIT',
          assignee: organisationOrOfficers(editor_organisation_id),
          dueOn: due_on,
          ...(due_on !== null && { remindDaysBefore: REMINDERS }),
        };
      case 'IN_REVIEW':
        return {
          kind: 'TRANSLATION_REVIEW',
          assignee: organisationOrOfficers(reviewer_organisation_id),
          dueOn: addDays(this.clock.today(), REVIEW_DAYS),
          remindDaysBefore: REMINDERS,
        };
      case 'APPROVED':
        return { kind: 'TRANSLATION_PUBLISH', assignee: { organisationId: ownerId }, dueOn: null };
      default:
        return null;
    }
  }
}

const organisationOrOfficers = (organisationId: string | null): Assignee =>
  organisationId === null ? { role: 'OFFICER' } : { organisationId };
