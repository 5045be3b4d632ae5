/** From when until when something holds: two civil dates of any precision, half-open, as one PostgreSQL daterange. */
import {
  checkPartialDateRange,
  parsePartialDate,
  type PartialDate,
  type PartialDateRange,
  partialDateBounds,
} from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';

/** A validity as it was given; null is open. */
export interface Validity {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}

/**
 * The columns of a validity. What holds until 2022-09 ends where its successor, valid from 2022-09, begins.
 * @throws InputInvalid with rule `dateOrder` when it ends before it begins
 */
export function validityColumns(
  { validFrom, validTo }: Validity,
  path: readonly string[] = ['input', 'validTo'],
): { valid_from: string | null; valid_to: string | null; valid: string } {
  const [from, to] = [dateOf(validFrom), dateOf(validTo)];
  const checked = checkPartialDateRange({ ...(from && { from }), ...(to && { to }) });
  if (!checked.ok) throw InputInvalid.at([...path], 'dateOrder', checked.message);
  const [lower, upper] = [from && partialDateBounds(from).from, to && partialDateBounds(to).from];
  if (lower !== undefined && upper !== undefined && upper <= lower) {
    throw InputInvalid.at([...path], 'dateOrder', 'It must end after it begins.');
  }
  return { valid_from: from?.value ?? null, valid_to: to?.value ?? null, valid: `[${lower ?? ''},${upper ?? ''})` };
}

/** The validity of a row, to ask whether it covers a day. */
export function rangeOf({
  valid_from,
  valid_to,
}: {
  valid_from: string | null;
  valid_to: string | null;
}): PartialDateRange {
  const [from, to] = [dateOf(valid_from), dateOf(valid_to)];
  return { ...(from && { from }), ...(to && { to }) };
}

function dateOf(value: string | null | undefined): PartialDate | undefined {
  const parsed = value == null ? undefined : parsePartialDate(value);
  return parsed?.ok ? parsed.date : undefined;
}
