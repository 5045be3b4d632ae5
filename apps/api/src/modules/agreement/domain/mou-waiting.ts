/** What a memorandum makes its parties wait for, in each state. */
import type { TaskKind } from '@kurultai/schema';
import { isEffective, type MouSubject, unaccepted, unsigned } from './mou-subject.js';

/** A task of some parties; of none when nothing waits. */
export interface Waiting {
  readonly kind: TaskKind;
  readonly partyIds: readonly string[];
  readonly dueOn: string | null;
}

/** @param ends its last day by now, from when a signed successor takes its place, and the day by which a review is to be done */
export function waitingFor(
  subject: MouSubject,
  ends: { readonly last_day: string | null; readonly renewed_on: string | null; readonly review_due_on: string | null },
): Waiting[] {
  const negotiating = subject.state === 'NEGOTIATION' || (isEffective(subject.state) && subject.amending);
  const toAccept = negotiating ? unaccepted(subject) : [];
  const signing = ['AGREED_TEXT', 'PARTLY_SIGNED'].includes(subject.state) || (negotiating && toAccept.length === 0);
  const dueOn = ends.renewed_on === null ? attentionOn(subject, ends.last_day) : null;
  return [
    { kind: 'MOU_ACCEPT', partyIds: subject.hasAuthenticText ? toAccept : [], dueOn: null },
    { kind: 'MOU_SIGN', partyIds: signing ? unsigned(subject) : [], dueOn: null },
    {
      kind: 'MOU_REVIEW',
      partyIds: subject.state === 'UNDER_REVIEW' ? subject.partyIds : [],
      dueOn: ends.review_due_on,
    },
    { kind: 'MOU_RENEWAL', partyIds: dueOn === null ? [] : subject.partyIds, dueOn },
  ];
}

/**
 * By which day the parties have to say what is to come: the day for a notice where it renews itself, else its last day.
 * Null once that day has passed, or notice was given.
 */
export function attentionOn(subject: MouSubject, lastDay: string | null): string | null {
  if (!isEffective(subject.state) || subject.corrected) return null;
  if (subject.terminationGiven || subject.nonRenewalGiven) return null;
  const day = subject.renewal === 'TACIT' ? subject.noticeBy : lastDay;
  return day !== null && day >= subject.today ? day : null;
}
