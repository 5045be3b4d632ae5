/** Who may read and change which programme, and the resources under it. The same rule answers for one and for lists. */
import type { ProgrammeStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';

/** What the rules look at. */
export interface ProgrammeFacts {
  readonly ownerId: string;
  readonly status: ProgrammeStatus;
}

/** What is only planned is for members of the network and the owner; everything else is public. */
export function mayRead(actor: Actor, { ownerId, status }: ProgrammeFacts): boolean {
  return status !== 'PLANNED' || sees(audienceOf(actor, ownerId), 'MEMBER');
}

/** The same rule for lists: whether plans are in the actor's lists, beside those of its own organisation. */
export function listScope(actor: Actor): { plans: boolean; own: string | null } {
  return { plans: sees(audienceOf(actor, null), 'MEMBER'), own: actingOrganisation(actor) ?? null };
}

/** A member shares in its own name only; officers keep the records of any. */
export function mayShareFor(actor: Actor, ownerId: string): boolean {
  if (actor.kind === 'OFFICER' || actor.kind === 'SYSTEM') return true;
  return actor.kind === 'REPRESENTATIVE' && actor.member && actor.organisationId === ownerId;
}
