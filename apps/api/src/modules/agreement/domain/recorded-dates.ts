/** The dates of a memorandum that is entered from papers: what fits together, and what follows from them. */
import type { MouRenewalKind, MouStatus } from '@kurultai/schema';
import { compareDays, parsePartialDate, partialDateBounds, type PartialDate } from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { addDays } from '../../../core/zone/index.js';

type Given = string | null | undefined;

/** What is said of them. Dates are partial dates. */
export interface RecordedDates {
  readonly status: MouStatus;
  readonly signed: { readonly on?: Given; readonly notBefore?: Given; readonly notAfter?: Given };
  readonly effectiveOn?: Given;
  readonly endsOn?: Given;
  readonly terminatedOn?: Given;
  readonly renewal?: { readonly kind: MouRenewalKind } | null;
}

export interface DateColumns {
  readonly signed_on: string | null;
  readonly signed_from: string | null;
  readonly signed_to: string | null;
  readonly effective_on: string | null;
  readonly ends_on: string | null;
  readonly terminated_on: string | null;
  readonly last_day: string | null;
}

/** A date with the first and the last day that it may mean. */
interface Days {
  readonly value: string;
  readonly first: string;
  readonly last: string;
}

/**
 * @returns the columns, and the year in whose numbers the memorandum counts: that of its signing, as early as it can have been
 * @throws InputInvalid with rule `signedOnOrRange`, `dateOrder`, `future`, `ended`, `notEnded` or `terminatedOnly`
 */
export function recordedDates(dates: RecordedDates, today: string): { columns: DateColumns; year: number } {
  const on = daysAt(dates.signed.on, 'input.signed.on');
  const notBefore = daysAt(dates.signed.notBefore, 'input.signed.notBefore');
  const notAfter = daysAt(dates.signed.notAfter, 'input.signed.notAfter');
  const earliest = on ?? notBefore ?? notAfter;
  if (!earliest || (on && (notBefore ?? notAfter))) {
    throw invalid('signed', 'signedOnOrRange', 'Say on which date it was signed, or not before or not after which.');
  }
  if (notBefore && notAfter && compareDays(notAfter.last, notBefore.first) < 0) {
    throw invalid('signed.notAfter', 'dateOrder', 'This is before the earliest date.');
  }
  for (const [field, date] of Object.entries({ on, notBefore, notAfter })) notFuture(date, `signed.${field}`, today);
  const effective = daysAt(dates.effectiveOn, 'input.effectiveOn');
  notFuture(effective, 'effectiveOn', today);
  // Signed not after a date says nothing of its beginning.
  const start = effective ?? on ?? notBefore;
  const ends = daysAt(dates.endsOn, 'input.endsOn');
  if (start && ends && compareDays(ends.last, start.first) <= 0) {
    throw invalid('endsOn', 'dateOrder', 'It ends after the day on which it takes effect.');
  }
  const terminated = daysAt(dates.terminatedOn, 'input.terminatedOn');
  checkTermination(dates.status, terminated, start, today);
  const lastDay = dates.renewal?.kind === 'TACIT' ? null : (ends?.last ?? null);
  checkStatus(dates.status, ends, lastDay, today);
  return {
    columns: {
      signed_on: on?.value ?? null,
      signed_from: notBefore?.value ?? null,
      signed_to: notAfter?.value ?? null,
      effective_on: effective?.value ?? null,
      ends_on: ends?.value ?? null,
      terminated_on: terminated?.value ?? null,
      last_day: lastDay,
    },
    year: Number(earliest.value.slice(0, 4)),
  };
}

function checkTermination(status: MouStatus, on: Days | undefined, start: Days | undefined, today: string): void {
  if (!on) return;
  if (status !== 'TERMINATED') {
    throw invalid('terminatedOn', 'terminatedOnly', 'Only what is TERMINATED has a date of termination.');
  }
  notFuture(on, 'terminatedOn', today);
  if (start && compareDays(on.last, start.first) < 0) {
    throw invalid('terminatedOn', 'dateOrder', 'It was terminated before it began.');
  }
}

function checkStatus(status: MouStatus, ends: Days | undefined, lastDay: string | null, today: string): void {
  if (status === 'IN_FORCE' && lastDay !== null && compareDays(lastDay, today) < 0) {
    throw invalid('status', 'ended', 'Its end has passed: it is EXPIRED.');
  }
  if (status === 'EXPIRED' && lastDay !== null && ends && compareDays(ends.first, today) >= 0) {
    throw invalid('status', 'notEnded', 'Its end has not passed: it is IN_FORCE or TERMINATED.');
  }
}

function notFuture(date: Days | undefined, field: string, today: string): void {
  if (date && compareDays(date.first, today) > 0) {
    throw invalid(field, 'future', 'This is still to come. What is entered here has happened.');
  }
}

function daysAt(value: Given, path: string): Days | undefined {
  if (value == null) return undefined;
  const parsed = parsePartialDate(value);
  if (!parsed.ok) throw InputInvalid.at(path, 'partialDate', parsed.message);
  return { value, first: partialDateBounds(parsed.date).from, last: lastDayOf(parsed.date) };
}

/** Bounds are half-open, and the day after 9999-12-31 has five digits in its year. */
function lastDayOf(date: PartialDate): string {
  const { until } = partialDateBounds(date);
  return until.startsWith('10000') ? '9999-12-31' : addDays(until, -1);
}

const invalid = (field: string, rule: string, message: string): InputInvalid =>
  InputInvalid.at(`input.${field}`, rule, message);
