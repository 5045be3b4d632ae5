// How long the service asks to wait, in each of the forms in which it may be said.

/**
 * Milliseconds until the next attempt: by `Retry-After-Ms`, or `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 * Undefined when nothing readable is said; never negative.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const precise = headers.get('retry-after-ms');
  const said = headers.get('retry-after');
  if (!precise && !said) return undefined;
  const wait = precise ? Number(precise) : Number(said) * 1000;
  const until = Number.isNaN(wait) ? Date.parse(said ?? '') - now : wait;
  return Number.isNaN(until) ? undefined : Math.max(0, until);
}
