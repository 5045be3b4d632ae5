/**
 * Public identifiers: a type prefix and a UUIDv7 in Crockford base 32 (`org_01j…`), after the TypeID specification 0.3
 * (https://github.com/jetify-com/typeid). The database keeps the plain uuid; only this file converts.
 */
import { TypeID } from 'typeid-js';
import { v7 } from 'uuid';

/** A new time-ordered uuid for a row. */
export const newUuid = (): string => v7();

/** The public id of a row. */
export function toTypeId(prefix: string, uuid: string): string {
  return TypeID.fromUUID(prefix, uuid).toString();
}

/** The prefix and uuid of a public id, or undefined when the text is no TypeID. */
export function parseTypeId(id: string): { prefix: string; uuid: string } | undefined {
  // Longer than any TypeID that we issue: refused before any work.
  if (id.length > 60) return undefined;
  try {
    const parsed = TypeID.fromString(id);
    // The library reads more than one spelling of a suffix, and a suffix alone; an id has exactly one form, with a prefix.
    return parsed.toString() === id && parsed.getType() !== ''
      ? { prefix: parsed.getType(), uuid: parsed.toUUID() }
      : undefined;
  } catch {
    return undefined;
  }
}
