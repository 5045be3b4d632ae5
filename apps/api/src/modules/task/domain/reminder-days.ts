/** On which days a task is to be called to mind. */
import { addDays } from '../../../core/zone/index.js';

/**
 * The days of the reminders, in order.
 * @param dueOn the day by which the task is to be done
 * @param daysBefore how many days before it each reminder comes; negative for days after it
 * @throws Error for reminders of a task that is never due
 */
export function reminderDays(dueOn: string | null, daysBefore: readonly number[] = []): string[] {
  if (daysBefore.length === 0) return [];
  if (dueOn === null) throw new Error('A task that is never due has no reminders.');
  return [...new Set(daysBefore)].sort((one, other) => other - one).map(days => addDays(dueOn, -days));
}
