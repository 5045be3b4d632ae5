/** What to do with a refresh token that comes in. */

/** Within this time a used token is exchanged again: its answer was lost on the way. */
const REPEATABLE_SECONDS = 30;

/** @param found the token's session; undefined when nobody has it */
export function refreshVerdict(
  found: { readonly live: boolean; readonly usedAt: Date | null } | undefined,
  now: Date,
): 'EXCHANGE' | 'REFUSE' | 'STOLEN' {
  if (!found?.live) return 'REFUSE';
  if (found.usedAt === null) return 'EXCHANGE';
  return now.getTime() - found.usedAt.getTime() <= REPEATABLE_SECONDS * 1000 ? 'EXCHANGE' : 'STOLEN';
}
