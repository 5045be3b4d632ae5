/** What makes two requests under one key the same: who sent it, which field, and the input. */
import { createHash } from 'node:crypto';
import { type Actor, actingOrganisation, actingPerson } from '../access/index.js';

/** Whose key it is: keys of different callers never meet. */
export function holderOf(actor: Actor): string {
  if ('keyId' in actor) return `key:${actor.keyId}`;
  return `${actor.kind}:${actingPerson(actor) ?? ''}:${actingOrganisation(actor) ?? ''}`;
}

/** A hash of the field and its arguments, whatever the order of their fields. */
export const fingerprintOf = (field: string, args: unknown): string =>
  createHash('sha256')
    .update(`${field}\n${canonical(args)}`)
    .digest('base64url');

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
