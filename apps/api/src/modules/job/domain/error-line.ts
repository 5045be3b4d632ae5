/** What may be shown of the error of a job: an error can quote what it was working on, and that can be personal data. */

const MOST_CHARACTERS = 200;

/** In this order: addresses hold numbers, and quotations hold both. */
const HIDDEN: readonly [RegExp, string][] = [
  [/[^\s@"'<>]+@[^\s@"'<>]+/gu, '[address]'],
  [/(https?:\/\/[^\s?#]+)[?#]\S*/gu, '$1?…'],
  [/(?<=Bearer |secret |token |key )\S{12,}/giu, '[secret]'],
  [/\+?\d[\d\s()-]{6,}\d/gu, '[number]'],
];

/** The first line of an error, without e-mail addresses, secrets, long numbers and the queries of web addresses. */
export function errorLine(error: string | null): string | null {
  const line = error?.split('\n', 1)[0]?.trim() ?? '';
  const safe = HIDDEN.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line.slice(0, 2000));
  if (safe === '') return null;
  return safe.length > MOST_CHARACTERS ? `${safe.slice(0, MOST_CHARACTERS - 1)}…` : safe;
}
