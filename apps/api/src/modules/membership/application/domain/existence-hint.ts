/** What the founding date on record says about a criterion of existence. It is a hint: the board finds. */
import type { CriterionHint } from '@kurultai/schema';
import { parsePartialDate, partialDateBounds } from '../../../../core/civil-date/index.js';
import { addDays, addMonths } from '../../../../core/zone/index.js';

/**
 * @param foundedOn as precise as it is known; null when it is not known
 * @param years how long it must have existed on the day
 */
export function existenceHint(foundedOn: string | null, years: number, day: string): CriterionHint {
  const parsed = foundedOn === null ? undefined : parsePartialDate(foundedOn);
  if (!parsed?.ok) return 'CANNOT_BE_DECIDED';
  const { from, until } = partialDateBounds(parsed.date);
  // Founded on the last day that the date may mean, it is old enough: so it is on any.
  if (addMonths(addDays(until, -1), years * 12) <= day) return 'MET';
  if (addMonths(from, years * 12) > day) return 'UNMET';
  return 'CANNOT_BE_DECIDED';
}
