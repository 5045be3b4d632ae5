/**
 * What an operation is. Each file beside this one holds one, with
 *
 * - `name` and `title`; `writes` when it changes something;
 * - `draw(random, data, turn)`: the input of one request, from random numbers;
 * - for each server how it is asked (`kurultai`, `postgraphile`, `bare`) and, as `answer`, what its answer says in common terms:
 *   these must be equal, and are compared once before anything is measured.
 *
 * PostGraphile is not asked for what it does not do by itself: the acts, with their rules.
 */

/** Of a page from a random place of the order by name: the key behind which it begins. */
export const cursorOf = (order, ...key) => Buffer.from(JSON.stringify([order, ...key])).toString('base64url');

export const textOf = localised => localised?.text ?? null;

/** Both services write instants to the millisecond, and PostgreSQL to the microsecond. */
export const instant = value => new Date(value).toISOString();

/** The name of organisation n as lists are sorted by it. */
export const sortNameOf = (n, { words }) =>
  `${words.english.folded[n % 8]} ${words.otherEnglish.folded[Math.floor(n / 8) % 8]} ${words.places.folded[Math.floor(n / 64) % 64]} ${String(n)}`;

/** What the service tells everybody of a status. */
export const PUBLIC_STATUS = { ACTIVE: 'MEMBER', NONE: 'NOT_A_MEMBER' };
