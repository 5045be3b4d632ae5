// How long the service asks to wait, in each of the forms in which it may be said.

/**
 * Seconds until the next attempt: by `Retry-After-Ms`, or `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 * Undefined when nothing readable is said; never negative.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const precise = numberOf(headers.get('retry-after-ms'));
  if (precise !== undefined) return precise / 1000;
  const said = headers.get('retry-after');
  const until = (Date.parse(said ?? '') - now) / 1000;
  return numberOf(said) ?? (Number.isNaN(until) ? undefined : Math.max(0, until));
}

const numberOf = (text: string | null): number | undefined =>
  /^\s*\d/.test(text ?? '') && Number(text) >= 0 ? Number(text) : undefined;
