/** Who may grant, revoke and see mandates and keys. */
import { isSecretariatRole, type MandateRole } from '@kurultai/schema';
import { type Actor, audienceOf, sees } from '../../../core/access/index.js';

/** Heads grant in their own organisation, officers anywhere. */
export function mayGrant(actor: Actor, organisationId: string): boolean {
  if (actor.kind === 'SYSTEM' || actor.kind === 'OFFICER') return true;
  return actor.kind === 'REPRESENTATIVE' && actor.organisationId === organisationId;
}

/** An officer may not make admins: whoever grants a role of the secretariat is an admin, or the one who set it up. */
export function mayGrantRole(actor: Actor, role: MandateRole): boolean {
  if (actor.kind === 'SYSTEM' || !isSecretariatRole(role)) return true;
  return actor.kind === 'OFFICER' && actor.roles.includes('ADMIN');
}

/** Roles of the secretariat exist in the secretariat's own organisation only. */
export const roleFits = (role: MandateRole, organisationKind: string): boolean =>
  !isSecretariatRole(role) || organisationKind === 'SECRETARIAT';

/** Mandates and keys are seen by the organisation itself (a key needs ORGANISATION_READ) and by the secretariat's readers. */
export const maySeeInside = (actor: Actor, organisationId: string): boolean =>
  sees(audienceOf(actor, organisationId), 'OWN');
