/** When parties are reminded of what they have to do by a day. */
import { daysBetween } from '../../../core/zone/index.js';

/** How many days before, of a memorandum and of what was promised in one. */
export const MOU_REMINDERS = [90, 30, 7, 0];
export const COMMITMENT_REMINDERS = [30, 7, 0];

/** Those that are still to come: the others would come late, one after the other. */
export function remindersLeft(reminders: readonly number[], today: string, dueOn: string | null): number[] {
  return dueOn === null ? [] : reminders.filter(days => days <= daysBetween(today, dueOn));
}
