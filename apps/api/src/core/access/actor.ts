/**
 * Who is asking. Every request has exactly one actor, and every service method takes it first. The organisation acts;
 * a person acts for it under a dated mandate.
 */
import type { ApiScope, MandateRole } from '@kurultai/schema';

/** Nobody in particular. */
export interface Anonymous {
  readonly kind: 'ANONYMOUS';
}

/** A partner site's publishable key, used from an origin that it is bound to. Reads what the public reads. */
export interface SiteKey {
  readonly kind: 'SITE_KEY';
  readonly keyId: string;
  readonly organisationId: string;
}

/** A signed-in person who acts for no organisation: no live mandate, or several and none chosen. */
export interface SignedIn {
  readonly kind: 'PERSON';
  readonly personId: string;
  readonly sessionId: string;
}

/** A person acting for an organisation under mandates that are live now. */
export interface Representative {
  readonly kind: 'REPRESENTATIVE';
  readonly personId: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly roles: readonly MandateRole[];
  /** Whether the organisation is a member of the network now. */
  readonly member: boolean;
}

/** A person acting for the secretariat's own organisation. */
export interface Officer {
  readonly kind: 'OFFICER';
  readonly personId: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly roles: readonly MandateRole[];
}

/** An organisation's own server, by its secret key. It never votes, endorses, signs or grants. */
export interface OrganisationKey {
  readonly kind: 'ORGANISATION_KEY';
  readonly keyId: string;
  readonly organisationId: string;
  readonly scopes: readonly ApiScope[];
  readonly member: boolean;
}

/** The service itself: schedules, loaders, commands. `reason` says which. */
export interface System {
  readonly kind: 'SYSTEM';
  readonly reason: string;
}

export type Actor = Anonymous | SiteKey | SignedIn | Representative | Officer | OrganisationKey | System;

export type ActorKind = Actor['kind'];

export const ANONYMOUS: Anonymous = { kind: 'ANONYMOUS' };

/** The organisation for which the actor acts, if any. A site key only reads what everybody reads: it acts for nobody. */
export function actingOrganisation(actor: Actor): string | undefined {
  switch (actor.kind) {
    case 'REPRESENTATIVE':
    case 'OFFICER':
    case 'ORGANISATION_KEY':
      return actor.organisationId;
    default:
      return undefined;
  }
}

/** The person behind the actor, if any. */
export function actingPerson(actor: Actor): string | undefined {
  return 'personId' in actor ? actor.personId : undefined;
}
