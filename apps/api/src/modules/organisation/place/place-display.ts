/** How a place is called: by its name on a day, and by the one it has now if that is another. */
import { covers } from '../../../core/civil-date/index.js';
import { resolveLanguage } from '../../../core/text/index.js';
import { rangeOf } from '../domain/validity.js';
import type { PlaceNameRow } from './place.repository.js';

/** The name on a day in the best language; of any time if none is known for the day. */
export function placeNameOn(
  names: readonly PlaceNameRow[],
  languages: readonly string[],
  day: string,
): PlaceNameRow | undefined {
  const then = names.filter(name => covers(rangeOf(name), day));
  const entries = (then.length > 0 ? then : names).map(row => ({
    language: row.language,
    origin: 'AUTHORED' as const,
    row,
  }));
  return resolveLanguage(entries, languages)?.row;
}

/** `Nur-Sultan (now Astana)` for what happened then; `Astana` when the name is the same. */
export function placeLabel(
  names: readonly PlaceNameRow[],
  languages: readonly string[],
  day: string,
  today: string,
): string {
  const then = placeNameOn(names, languages, day);
  const now = placeNameOn(names, then ? [then.language] : languages, today);
  if (!then) return '';
  return !now || now.text === then.text ? then.text : `${then.text} (now ${now.text})`;
}
