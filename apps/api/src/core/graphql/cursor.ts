/**
 * Keyset cursors: the sort key of a row as opaque text. A page begins after a key, so its cost does not grow with its
 * depth, and rows that come or go never repeat or hide others.
 */
import { InputInvalid } from '../errors/index.js';

/** The value of a sort key's column, as PostgreSQL reads it back from text. */
export type KeyPart = string | number | null;

/** Makes a cursor. @param order the name of the order, so that a cursor of one order is refused by another */
export function encodeCursor(order: string, key: readonly KeyPart[]): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

/** Reads a cursor. @throws InputInvalid with rule `cursor` when it is not one of this order */
export function decodeCursor(order: string, length: number, cursor: string): KeyPart[] {
  const parts = parse(cursor);
  if (parts?.[0] !== order || parts.length !== length + 1 || !parts.every(isKeyPart)) {
    throw InputInvalid.at('after', 'cursor', 'This is not a cursor of this list in this order.');
  }
  return parts.slice(1) as KeyPart[];
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isKeyPart = (part: unknown): part is KeyPart =>
  part === null ||
  (typeof part === 'number' && Number.isFinite(part)) ||
  (typeof part === 'string' && part.length <= 1000 && !part.includes('\0'));
