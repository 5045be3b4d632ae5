/** The origin of a record: the public id of what it grew out of, as a neutral name, since that may lie in a higher module. */
import { InputInvalid } from '../errors/index.js';
import type { IdentifiedType } from './id-prefix.js';
import { anyIdOf, idOf } from './parse-id.js';

/** What something can grow out of. */
const ORIGINS: ReadonlySet<IdentifiedType> = new Set([
  'Engagement',
  'Mou',
  'Commitment',
  'Application',
  'Programme',
  'Summit',
  'SummitSession',
  'AgendaItem',
  'Decision',
]);

/** @throws InputInvalid with rule `typeId` for what is no id, `originType` for what nothing grows out of */
export function originIdOf(id: string | null | undefined, path = 'input.originId'): string | null {
  if (id == null) return null;
  const found = anyIdOf(id, path);
  if (found && ORIGINS.has(found.type)) return idOf(found.type, found.uuid);
  throw InputInvalid.at(
    path,
    'originType',
    'Name an engagement, a memorandum, a commitment, an application, a programme, a summit or a decision.',
  );
}
