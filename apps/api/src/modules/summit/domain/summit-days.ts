/** The days of a summit: two civil dates of any precision, in order, and the days that they may mean. */
import {
  checkPartialDateRange,
  parsePartialDate,
  type PartialDate,
  partialDateRangeBounds,
} from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { addDays, isTimeZone } from '../../../core/zone/index.js';

export interface DayColumns {
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly first_day: string | null;
  readonly last_day: string | null;
}

/**
 * The columns of two dates. A last date that is left out is the first one, as far as that is known to the day.
 * @throws InputInvalid with rule `dateOrder` when it ends before it begins
 */
export function dayColumns(startsOn: string | null | undefined, endsOn: string | null | undefined): DayColumns {
  const from = dateOf(startsOn);
  const to = dateOf(endsOn) ?? (from?.precision === 'DAY' ? from : undefined);
  const checked = checkPartialDateRange({ ...(from && { from }), ...(to && { to }) });
  if (!checked.ok) throw InputInvalid.at('input.endsOn', 'dateOrder', checked.message);
  const last = to ?? from;
  const bounds = partialDateRangeBounds({ ...(from && { from }), ...(last && { to: last }) });
  return {
    starts_on: from?.value ?? null,
    ends_on: to?.value ?? null,
    first_day: bounds.from ?? null,
    last_day: bounds.until === undefined ? null : lastBefore(bounds.until),
  };
}

/** @throws InputInvalid when the text names no time zone */
export function checkZone(zone: string): void {
  if (!isTimeZone(zone)) {
    throw InputInvalid.at('input.zone', 'timeZone', 'Write the name of an IANA time zone, such as Asia/Almaty.');
  }
}

/** The range is half-open, and the day after 9999-12-31 has five digits in its year. */
const lastBefore = (until: string): string => (until.startsWith('10000') ? '9999-12-31' : addDays(until, -1));

function dateOf(value: string | null | undefined): PartialDate | undefined {
  const parsed = value == null ? undefined : parsePartialDate(value);
  return parsed?.ok ? parsed.date : undefined;
}
