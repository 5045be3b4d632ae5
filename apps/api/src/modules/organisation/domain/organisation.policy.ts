/** Who may read and change which organisation. The same rule answers for one object and for lists. */
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';

/** What the rules look at. */
export interface OrganisationFacts {
  readonly id: string;
  readonly sensitivity: string;
}

/** An organisation at risk is hidden from the public altogether. */
export function mayRead(actor: Actor, { id, sensitivity }: OrganisationFacts): boolean {
  return sensitivity !== 'AT_RISK' || sees(audienceOf(actor, id), 'MEMBER');
}

/** The same rule for lists: whether rows at risk are in the actor's lists, beside its own organisation. */
export function listScope(actor: Actor): { atRisk: boolean; own: string | null } {
  return { atRisk: sees(audienceOf(actor, null), 'MEMBER'), own: actingOrganisation(actor) ?? null };
}

/** Officers edit any organisation, others their own. */
export function mayEdit(actor: Actor, { id }: OrganisationFacts): boolean {
  return actor.kind === 'OFFICER' || actor.kind === 'SYSTEM' || actingOrganisation(actor) === id;
}

/** Statuses that are told to members only: a suspension or an expulsion is not for the public. */
const DISCREET: ReadonlySet<string> = new Set(['SUSPENDED', 'EXPELLED']);

/** Whether the actor may know this membership status. */
export function mayKnowStatus(actor: Actor, organisationId: string | null, status: string): boolean {
  return !DISCREET.has(status) || sees(audienceOf(actor, organisationId), 'MEMBER');
}
