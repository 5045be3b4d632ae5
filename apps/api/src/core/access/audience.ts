/**
 * How much of an object a reader may see. Levels grow: the public, members of the network, the organisation that owns
 * the object, the secretariat. A field declares its level on the model; the mapper empties what is above the reader's.
 */
import type { ApiScope } from '@kurultai/schema';
import type { Actor } from './actor.js';
import { actingOrganisation } from './actor.js';

export const AUDIENCES = ['PUBLIC', 'MEMBER', 'OWN', 'SECRETARIAT'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** Roles of the secretariat that read what it keeps. A returning officer from outside counts votes and reads no files. */
const READERS: ReadonlySet<string> = new Set(['OFFICER', 'ADMIN', 'BOARD', 'AUDITOR', 'PRIVACY_OFFICER']);

/**
 * The reader's level for an object of the given organisation.
 * @param ownScopes scopes of which one lets a key of that organisation read all of the object
 */
export function audienceOf(
  actor: Actor,
  ownerId: string | null,
  ownScopes: readonly ApiScope[] = ['ORGANISATION_READ'],
): Audience {
  if (actor.kind === 'SYSTEM') return 'SECRETARIAT';
  if (actor.kind === 'OFFICER') return actor.roles.some(role => READERS.has(role)) ? 'SECRETARIAT' : 'PUBLIC';
  const own = ownerId !== null && actingOrganisation(actor) === ownerId;
  switch (actor.kind) {
    case 'REPRESENTATIVE':
      return own ? 'OWN' : actor.member ? 'MEMBER' : 'PUBLIC';
    case 'ORGANISATION_KEY':
      // A key reads beyond the public only what its scopes name.
      if (own && actor.scopes.some(scope => ownScopes.includes(scope))) return 'OWN';
      return actor.member && actor.scopes.includes('MEMBER_READ') ? 'MEMBER' : 'PUBLIC';
    default:
      return 'PUBLIC';
  }
}

/** The organisation for which the actor acts, if it may read what is inside of that: a key only with a scope that says so. */
export function ownOrganisation(actor: Actor): string | undefined {
  const acting = actingOrganisation(actor);
  return acting !== undefined && sees(audienceOf(actor, acting), 'OWN') ? acting : undefined;
}

/** Whether a reader of level `reader` sees what is meant for `needed` and above. */
export const sees = (reader: Audience, needed: Audience): boolean =>
  AUDIENCES.indexOf(reader) >= AUDIENCES.indexOf(needed);

const levels = new Map<Function, Map<string, Audience>>();

/** Declares on a model's field who may see it; everybody else gets null. Fields without it are public. */
export function VisibleTo(audience: Exclude<Audience, 'PUBLIC'>): PropertyDecorator {
  return (prototype, property) => {
    const model = prototype.constructor;
    const fields = levels.get(model) ?? new Map<string, Audience>();
    fields.set(String(property), audience);
    levels.set(model, fields);
  };
}

/** The declared levels of a model's fields. */
export const visibilityOf = (model: Function): ReadonlyMap<string, Audience> => levels.get(model) ?? new Map();

/** Empties the fields of a model that the reader may not see. @returns the same model */
export function redact<T extends object>(model: T, reader: Audience): T {
  for (const [field, needed] of visibilityOf(model.constructor)) {
    if (!sees(reader, needed)) Object.assign(model, { [field]: null });
  }
  return model;
}
