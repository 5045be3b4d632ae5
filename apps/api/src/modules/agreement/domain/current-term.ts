/** The term in which a memorandum stands that renews itself. */
import { addDays, addMonths } from '../../../core/zone/index.js';

/** When the current term ends, and the last day on which a notice is still in time. */
export interface CurrentTerm {
  readonly endsOn: string;
  readonly noticeBy: string;
}

/**
 * Each term is counted from the first end, so that one that ended on the 31st comes back to the 31st after a short month.
 * @param firstEnd the last day of the first term, `YYYY-MM-DD`
 * @param terms the length of each further term in months, and how many days before the end a notice is due
 * @param today the last day of a term still belongs to it
 */
export function currentTerm(
  firstEnd: string,
  { termMonths, noticeDays }: { termMonths: number; noticeDays: number },
  today: string,
): CurrentTerm {
  let renewals = Math.max(0, Math.floor(monthsBetween(firstEnd, today) / termMonths) - 1);
  let endsOn = endOf(firstEnd, termMonths, renewals);
  while (endsOn < today) {
    renewals += 1;
    endsOn = endOf(firstEnd, termMonths, renewals);
  }
  return { endsOn, noticeBy: addDays(endsOn, -noticeDays) };
}

const endOf = (firstEnd: string, termMonths: number, renewals: number): string =>
  addMonths(firstEnd, termMonths * renewals);

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
