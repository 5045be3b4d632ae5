/** Who may read which publication, and in whose name one may publish. */
import type { PublicationStatus } from '@kurultai/schema';
import { type Actor, actingOrganisation, audienceOf, sees } from '../../../core/access/index.js';

/** What the rules look at. */
export interface PublicationFacts {
  readonly organisationId: string;
  readonly status: PublicationStatus;
}

/** Keys of an organisation that read all of what it published. */
export const OWN_SCOPES = ['ORGANISATION_READ', 'PUBLICATION_WRITE'] as const;

/** A draft is its organisation's own. Everything else is public; what was taken back says so. */
export function mayRead(actor: Actor, { organisationId, status }: PublicationFacts): boolean {
  return status !== 'DRAFT' || sees(audienceOf(actor, organisationId, OWN_SCOPES), 'OWN');
}

/** The same rule for lists, which show only what stands, to everybody. The indexes are made for these words. */
export const LISTED = `p.status in ('PUBLISHED', 'CORRECTED')`;

/** An organisation publishes in its own name only; the service itself enters documented and fictitious records. */
export function mayPublishFor(actor: Actor, organisationId: string): boolean {
  return actor.kind === 'SYSTEM' || actingOrganisation(actor) === organisationId;
}
