/** Which names an organisation had on a day, and which of them to show. */
import { covers } from '../../../core/civil-date/index.js';
import { resolveLanguage } from '../../../core/text/index.js';
import { rangeOf } from './validity.js';
import type { OrganisationNameRow } from '../persistence/organisation.rows.js';

/** The names valid on a day. */
export const namesOn = (names: readonly OrganisationNameRow[], day: string): OrganisationNameRow[] =>
  names.filter(name => covers(rangeOf(name), day));

/**
 * The name to show to a reader: the preferred one of the day in the best language. If none is known for the day, the
 * preferred one of any time: an organisation is never shown without a name.
 */
export function displayName(
  names: readonly OrganisationNameRow[],
  languages: readonly string[],
  day: string,
): OrganisationNameRow | undefined {
  const preferred = names.filter(name => name.preferred);
  const then = namesOn(preferred, day);
  const entries = (then.length > 0 ? then : preferred.length > 0 ? preferred : names).map(row => ({
    language: row.language,
    origin: 'AUTHORED' as const,
    row,
  }));
  return resolveLanguage(entries, languages)?.row;
}
