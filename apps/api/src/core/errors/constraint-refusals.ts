/**
 * Turns a broken database constraint into the refusal or error that it means. Uniqueness and other races are decided by
 * the database; this is the one place where its verdict gets words.
 */
import pg from 'pg';

/** What broken constraints mean, by the constraint's name. */
export type ConstraintMeanings = Readonly<Record<string, () => Error>>;

/** The meaning of a database error among the given ones, or the error itself. */
export function meaningOf(error: unknown, meanings: ConstraintMeanings): unknown {
  if (!(error instanceof pg.DatabaseError) || error.constraint === undefined) return error;
  return meanings[error.constraint]?.() ?? error;
}
