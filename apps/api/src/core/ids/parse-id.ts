/** Reads a client's id at the border, so that no malformed id ever reaches SQL. */
import { InputInvalid } from '../errors/index.js';
import { ID_PREFIXES, type IdentifiedType } from './id-prefix.js';
import { parseTypeId, toTypeId } from './type-id.js';

/**
 * The uuid behind a public id of the given type.
 * @param path where the id stands in the input, for the violation
 * @throws InputInvalid with rule `typeId` when the text is no id, `idType` when it is another type's id
 */
export function uuidOf(type: IdentifiedType, id: string, path: string | readonly string[] = 'id'): string {
  const parsed = parseTypeId(id);
  const at = typeof path === 'string' ? [path] : [...path];
  if (!parsed) throw new InputInvalid([{ path: at, rule: 'typeId', message: 'This is not an id of this service.' }]);
  if (parsed.prefix !== ID_PREFIXES[type]) {
    const message = `An id of ${type} begins with "${ID_PREFIXES[type]}_"; this one begins with "${parsed.prefix}_".`;
    throw new InputInvalid([{ path: at, rule: 'idType', message }]);
  }
  return parsed.uuid;
}

/** The public id of a row of the given type. */
export const idOf = (type: IdentifiedType, uuid: string): string => toTypeId(ID_PREFIXES[type], uuid);

/** The same for many, in order. */
export const uuidsOf = (type: IdentifiedType, ids: readonly string[], path: string): string[] =>
  ids.map((id, index) => uuidOf(type, id, [path, String(index)]));

/** The type and uuid of any public id; undefined when no type has such ids. @throws InputInvalid when it is no id */
export function anyIdOf(id: string, path = 'id'): { type: IdentifiedType; uuid: string } | undefined {
  const parsed = parseTypeId(id);
  if (!parsed) throw InputInvalid.at(path, 'typeId', 'This is not an id of this service.');
  const found = Object.entries(ID_PREFIXES).find(([, prefix]) => prefix === parsed.prefix);
  return found && { type: found[0] as IdentifiedType, uuid: parsed.uuid };
}
