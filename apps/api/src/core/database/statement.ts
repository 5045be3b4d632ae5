/** SQL statements that PostgreSQL plans once per connection. */
import { createHash } from 'node:crypto';

/** A prepared statement. `Row` is the shape of its rows. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Whether the plan for any values serves all: see {@link statement}. */
  readonly plannedOnce: boolean;
  /** Only for the type. */
  readonly row?: Row;
}

const prepared = new Map<string, Statement<unknown>>();

/**
 * Names a statement by its text. A statement built from parts is fine as long as the parts are few and never input: each
 * distinct text stays prepared on every connection.
 * @param options.plannedOnce true where PostgreSQL would plan anew for each values, as it thinks that this pays, while planning takes
 *   longer than running: statements with many parts, none of which is run otherwise for other values
 */
export function statement<Row>(text: string, { plannedOnce = false } = {}): Statement<Row> {
  let known = prepared.get(text);
  if (!known) {
    known = { name: createHash('sha256').update(text).digest('base64url').slice(0, 20), text, plannedOnce };
    prepared.set(text, known);
  }
  return known as Statement<Row>;
}

/** The statement that inserts a row with these columns, one parameter each. Names of tables and columns are code, never input. */
export function insertStatement(table: string, columns: readonly string[]): Statement<never> {
  const places = columns.map((_, index) => `$${String(index + 1)}`);
  return statement(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`);
}

/** The statement that changes these columns of the row `$1`, one parameter each from `$2` on, and counts its version up. */
export function reviseStatement(table: string, columns: readonly string[]): Statement<never> {
  const set = columns.map((column, index) => `${column} = $${String(index + 2)}, `).join('');
  return statement(`update ${table} set ${set}version = version + 1 where id = $1`);
}
