/** Grants: who may call a root field at all, as data. What they may do it to is decided by the modules' policies. */
import type { ApiScope, MandateRole } from '@kurultai/schema';
import { Forbidden, Unauthenticated } from '../errors/index.js';
import type { Actor } from './actor.js';

/** A permission to call a root field. What is left out is refused. */
export interface Grant {
  /** `subject:verb`, shown in errors and in the access matrix. */
  readonly name: string;
  /** Roles of a person who acts for the secretariat. */
  readonly officers?: readonly MandateRole[];
  /** Roles of a person who acts for any other organisation. */
  readonly representatives?: readonly MandateRole[];
  /** The scope that an organisation's secret key needs. */
  readonly keyScope?: ApiScope;
  /** Any signed-in person, whatever the mandate. */
  readonly signedIn?: true;
}

/** Whether the actor has the grant. */
export function holds(actor: Actor, grant: Grant): boolean {
  switch (actor.kind) {
    case 'SYSTEM':
      return true;
    case 'OFFICER':
      return grant.signedIn ?? overlap(actor.roles, grant.officers);
    case 'REPRESENTATIVE':
      return grant.signedIn ?? overlap(actor.roles, grant.representatives);
    case 'PERSON':
      return grant.signedIn ?? false;
    case 'ORGANISATION_KEY':
      return grant.keyScope !== undefined && actor.scopes.includes(grant.keyScope);
    case 'SITE_KEY':
    case 'ANONYMOUS':
      return false;
  }
}

/** @throws Unauthenticated for a stranger, Forbidden for anybody else without the grant */
export function demand(actor: Actor, grant: Grant): void {
  if (holds(actor, grant)) return;
  if (actor.kind === 'ANONYMOUS') throw new Unauthenticated(`Sign in first: this needs ${grant.name}.`);
  throw new Forbidden(explain(actor, grant));
}

function explain(actor: Actor, grant: Grant): string {
  if (actor.kind === 'PERSON' && !grant.signedIn) {
    return `This needs ${grant.name}: name the organisation you act for in the header Kurultai-Organisation.`;
  }
  if (actor.kind === 'ORGANISATION_KEY' && grant.keyScope) return `This needs a key with the scope ${grant.keyScope}.`;
  const roles = actor.kind === 'OFFICER' ? grant.officers : grant.representatives;
  return roles && actor.kind !== 'ORGANISATION_KEY' && actor.kind !== 'SITE_KEY'
    ? `This needs ${grant.name}: a mandate as ${roles.join(' or ')}.`
    : `This needs ${grant.name}, which you cannot hold as you came.`;
}

const overlap = (held: readonly MandateRole[], wanted: readonly MandateRole[] = []): boolean =>
  held.some(role => wanted.includes(role));
