/**
 * Keyset cursors: the sort key of a row as opaque text. A page begins after a key, so its cost does not grow with its
 * depth, and rows that come or go never repeat or hide others.
 */
import { InputInvalid } from '../errors/index.js';

/** The value of a sort key's column, as PostgreSQL reads it back from text. */
export type KeyPart = string | number;

/** Makes a cursor. @param order the name of the order, so that a cursor of one order is refused by another */
export function encodeCursor(order: string, key: readonly KeyPart[]): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

/** The type of a key's column, so that no cursor brings PostgreSQL a value that it cannot read. */
export type KeyType = 'text' | 'uuid' | 'integer' | 'bigint' | 'timestamptz';

const READABLE: Record<KeyType, RegExp> = {
  text: /^[^\0]{0,1000}$/su,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
  integer: /^-?\d{1,9}$/u,
  bigint: /^-?\d{1,18}$/u,
  timestamptz: /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)$/u,
};

/**
 * Reads a cursor.
 * @param order the name of the order that it must belong to
 * @param types the types of its key
 * @throws InputInvalid with rule `cursor` when it is not one of this order
 */
export function decodeCursor(order: string, types: readonly KeyType[], cursor: string): string[] {
  const parts = parse(cursor);
  const key = parts?.slice(1).map(part => (typeof part === 'number' ? String(part) : part));
  const fits =
    parts?.[0] === order && key?.length === types.length && types.every((type, index) => isReadable(type, key[index]));
  if (!fits) throw InputInvalid.at('after', 'cursor', 'This is not a cursor of this list in this order.');
  return key as string[];
}

function isReadable(type: KeyType, part: unknown): boolean {
  if (typeof part !== 'string' || !READABLE[type].test(part) || /\p{Surrogate}/u.test(part)) return false;
  return type !== 'timestamptz' || isInstant(part);
}

/** Whether its date is in the calendar and its time on the clock; JavaScript alone takes a 30th of February for a 2nd of March. */
function isInstant(part: string): boolean {
  const [, date = '', time = ''] = READABLE.timestamptz.exec(part) ?? [];
  const instant = new Date(`${date}T${time}Z`);
  return (
    !date.startsWith('0000') && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${date}T${time}`)
  );
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
