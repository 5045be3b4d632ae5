/** The terms of a memorandum that renews itself. */
import { parsePartialDate } from '../../../core/civil-date/index.js';
import { addDays, addMonths, daysBetween } from '../../../core/zone/index.js';

/** When a term ends, and the last day on which a notice is still in time. */
export interface CurrentTerm {
  readonly endsOn: string;
  readonly noticeBy: string;
}

/** From which day its terms are counted: the agreed last day of the first one, or, without it, its first day. */
export type TermAnchor = { readonly firstEnd: string } | { readonly start: string };

/**
 * The term that a day belongs to. Each is counted from the anchor, so that one that ended on the 31st comes back to the
 * 31st after a short month, and one that began on the first of March ends on the last of February, whichever that is.
 * @param terms the length of each term in months, and how many days before the end a notice is due
 * @param today the last day of a term still belongs to it
 */
export function currentTerm(
  anchor: TermAnchor,
  { termMonths, noticeDays }: { termMonths: number; noticeDays: number },
  today: string,
): CurrentTerm {
  const endsOn = endOf(anchor, termMonths, renewalsUntil(anchor, termMonths, today));
  return { endsOn, noticeBy: addDays(endsOn, -noticeDays) };
}

/** The first day of the term that a day belongs to; null in a first term of which only the end is known. */
export function currentTermStart(
  anchor: TermAnchor,
  { termMonths }: { termMonths: number },
  today: string,
): string | null {
  const renewals = renewalsUntil(anchor, termMonths, today);
  if (renewals > 0) return addDays(endOf(anchor, termMonths, renewals - 1), 1);
  return 'start' in anchor ? anchor.start : null;
}

/** The days of the shortest term with so many months: a notice that takes as many is never in time. */
export function shortestTerm(termMonths: number): number {
  const starts = Array.from({ length: 12 }, (_, month) => addMonths('2025-01-01', month));
  return Math.min(...starts.map(start => daysBetween(start, addMonths(start, termMonths))));
}

/** Whether it renews itself, and from where its terms are counted; null when that is not known to the day. */
export function tacitTermsOf(terms: {
  readonly ends_on: string | null;
  readonly in_force_on: string | null;
  readonly term_months: number | null;
  readonly notice_days: number | null;
}): { anchor: TermAnchor; termMonths: number; noticeDays: number } | null {
  const { ends_on, in_force_on, term_months: termMonths, notice_days: noticeDays } = terms;
  if (termMonths === null || noticeDays === null) return null;
  const anchor = anchorOf(ends_on, in_force_on);
  return anchor && { anchor, termMonths, noticeDays };
}

function anchorOf(endsOn: string | null, inForceOn: string | null): TermAnchor | null {
  if (endsOn === null) return inForceOn === null ? null : { start: inForceOn };
  return isDay(endsOn) ? { firstEnd: endsOn } : null;
}

/** Whether a partial date is known to the day. */
export function isDay(date: string): boolean {
  const parsed = parsePartialDate(date);
  return parsed.ok && parsed.date.precision === 'DAY';
}

const endOf = (anchor: TermAnchor, termMonths: number, renewals: number): string =>
  'start' in anchor
    ? addDays(addMonths(anchor.start, termMonths * (renewals + 1)), -1)
    : addMonths(anchor.firstEnd, termMonths * renewals);

/** How often it was renewed before the term that a day belongs to. */
function renewalsUntil(anchor: TermAnchor, termMonths: number, day: string): number {
  const from = 'start' in anchor ? anchor.start : anchor.firstEnd;
  let renewals = Math.max(0, Math.floor(monthsBetween(from, day) / termMonths) - 1);
  while (endOf(anchor, termMonths, renewals) < day) renewals += 1;
  return renewals;
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
