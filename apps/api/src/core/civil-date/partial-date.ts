// A civil date that is known to the year, the month or the day. It has no time and no zone.
import type { DatePrecision } from '@kurultai/schema';
import { daysInMonth, nextDay, nextMonth, nextYear } from './calendar.js';

/**
 * A date as exactly as it is known. `value` is `2022`, `2022-07` or `2022-07-15`: what is not known is not written.
 * An unknown date is the absence of a PartialDate.
 */
export interface PartialDate {
  /** ISO 8601, cut to its precision. */
  value: string;
  /** How much of it is known. */
  precision: DatePrecision;
}

/** The date, or a sentence that says what is wrong with what was sent. */
export type ParsedPartialDate = { ok: true; date: PartialDate } | { ok: false; message: string };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a date. Years are 0001 to 9999 of the Gregorian calendar; month and day must exist.
 *
 * @param value `2022`, `2022-07` or `2022-07-15`
 * @returns the date with its precision, or what is wrong
 */
export function parsePartialDate(value: string): ParsedPartialDate {
  const [, year, month, day] = FORM.exec(value) ?? [];
  if (year === undefined || year === '0000') {
    return { ok: false, message: `${shorten(value)} is not a date. Write 2022, 2022-07 or 2022-07-15.` };
  }
  if (month === undefined) return { ok: true, date: { value, precision: 'YEAR' } };
  if (Number(month) < 1 || Number(month) > 12) {
    return { ok: false, message: `${shorten(value)} is not a date: there is no month ${month}.` };
  }
  if (day === undefined) return { ok: true, date: { value, precision: 'MONTH' } };
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) {
    return { ok: false, message: `${shorten(value)} is not a date: ${year}-${month} has no day ${day}.` };
  }
  return { ok: true, date: { value, precision: 'DAY' } };
}

/**
 * Gives the days that a date may mean, as a half-open interval of ISO days: `2022-07` is from 2022-07-01 until 2022-08-01.
 *
 * @param date a parsed date
 * @returns the first day, and the day after the last (`10000-01-01` after the last of all)
 */
export function partialDateBounds(date: PartialDate): { from: string; until: string } {
  switch (date.precision) {
    case 'YEAR':
      return { from: `${date.value}-01-01`, until: `${nextYear(date.value)}-01-01` };
    case 'MONTH':
      return { from: `${date.value}-01`, until: `${nextMonth(date.value)}-01` };
    case 'DAY':
      return { from: date.value, until: nextDay(date.value) };
  }
}

const COARSENESS: Record<DatePrecision, number> = { YEAR: 0, MONTH: 1, DAY: 2 };

/**
 * Orders dates by their first day; of those that start together the less exact comes first (2022, 2022-01, 2022-01-01).
 * For `Array.prototype.sort`; a total order.
 *
 * @param a a parsed date
 * @param b a parsed date
 * @returns below, at or above zero
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [partialDateBounds(a).from, partialDateBounds(b).from];
  if (left !== right) return left < right ? -1 : 1;
  return COARSENESS[a.precision] - COARSENESS[b.precision];
}

/**
 * Writes a date for people, as exactly as it is known: "July 2022", "15 July 2022", «шілде 2022».
 *
 * @param date a parsed date
 * @param language a BCP 47 tag; without it the ISO value comes back
 * @returns the date in words
 */
export function formatPartialDate(date: PartialDate, language?: string): string {
  if (language === undefined) return date.value;
  const instant = new Date(`${partialDateBounds(date).from}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(date.precision === 'YEAR' ? {} : { month: 'long' }),
    ...(date.precision === 'DAY' ? { day: 'numeric' } : {}),
  }).format(instant);
}

function shorten(value: string): string {
  return JSON.stringify(value.length > 20 ? `${value.slice(0, 20)}…` : value);
}
