// How long the service asks to wait, in each of the forms in which it may be said.

/**
 * Milliseconds until the next attempt: by `Retry-After-Ms`, or `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 * Undefined when nothing readable is said; never negative.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const precise = read(headers.get('retry-after-ms'));
  if (precise !== undefined) return precise;
  const said = headers.get('retry-after');
  const seconds = read(said);
  if (seconds !== undefined) return seconds * 1000;
  const date = said === null ? Number.NaN : Date.parse(said);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function read(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
