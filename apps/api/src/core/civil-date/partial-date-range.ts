// A pair of civil dates: when something happened, or from when until when something holds.
import { compareDays } from './calendar.js';
import { partialDateBounds, type PartialDate } from './partial-date.js';

/** From one date to another. An absent end is unknown or open, as the field that holds the range says. */
export interface PartialDateRange {
  /** The first date. */
  from?: PartialDate;
  /** The last date; of a validity, the date when it ends. */
  to?: PartialDate;
}

/** The range, or a sentence that says what is wrong with it. */
export type CheckedPartialDateRange = { ok: true; range: PartialDateRange } | { ok: false; message: string };

/**
 * Checks that a range does not run backwards for certain: from 2022-07 to 2022 is possible, to 2022-06 is not.
 *
 * @param range two parsed dates, each of which may be absent
 * @returns the range, or what is wrong
 */
export function checkPartialDateRange(range: PartialDateRange): CheckedPartialDateRange {
  const { from, to } = range;
  if (from && to && compareDays(partialDateBounds(to).until, partialDateBounds(from).from) <= 0) {
    return {
      ok: false,
      message: `The range ends (${to.value}) before it starts (${from.value}). Swap or correct the dates.`,
    };
  }
  return { ok: true, range };
}

/**
 * Gives the days that a range may mean, its last date included: 2022-08-15 to 2022-08-17 is until 2022-08-18.
 *
 * @param range a checked range
 * @returns the first day and the day after the last; an end that is absent in the range is absent here
 */
export function partialDateRangeBounds(range: PartialDateRange): { from?: string; until?: string } {
  return {
    ...(range.from ? { from: partialDateBounds(range.from).from } : {}),
    ...(range.to ? { until: partialDateBounds(range.to).until } : {}),
  };
}

/**
 * Tells whether something held on a day. A validity is half-open and each date stands for its first day: what is valid
 * until 2022-09 ends where its successor, valid from 2022-09, begins. So periods that follow each other leave no gap
 * and never overlap. An absent end is open.
 *
 * @param validity from when until when it holds
 * @param isoDay the day, `2022-08-15`
 * @returns true when the validity covers the day
 */
export function covers(validity: PartialDateRange, isoDay: string): boolean {
  const { from, to } = validity;
  if (from && compareDays(isoDay, partialDateBounds(from).from) < 0) return false;
  return !to || compareDays(isoDay, partialDateBounds(to).from) < 0;
}
