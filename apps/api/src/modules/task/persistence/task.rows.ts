/** Rows of the tables of this module, as the statements select them. */
import type { SecretariatRole, TaskKind } from '@kurultai/schema';
import type { IdentifiedType } from '../../../core/ids/index.js';

export interface TaskRow {
  id: string;
  kind: TaskKind;
  subject_type: IdentifiedType;
  subject_id: string;
  /** The organisation as it is now: of two that were merged, the one that stayed. */
  organisation_id: string | null;
  role: SecretariatRole | null;
  opened_at: Date;
  due_on: string | null;
  next_reminder_on: string | null;
  closed_at: Date | null;
  reminders_given: number;
  last_reminded_at: Date | null;
}

/** What is written when a task opens. */
export interface NewTask extends Pick<TaskRow, 'kind' | 'subject_type' | 'subject_id' | 'due_on' | 'next_reminder_on'> {
  readonly organisation_id: string | null;
  readonly role: SecretariatRole | null;
  /** In order. */
  readonly remind_on: readonly string[];
}

/** A reminder that was just given. */
export interface GivenReminder extends Pick<
  TaskRow,
  'id' | 'kind' | 'subject_type' | 'subject_id' | 'organisation_id' | 'role' | 'due_on'
> {
  readonly assignee: string;
  readonly number: number;
}
