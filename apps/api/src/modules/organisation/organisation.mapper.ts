/** From a row to the model, with what the reader may not see taken out. The one place where rows become public. */
import { type Actor, audienceOf, redact } from '../../core/access/index.js';
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { Organisation } from './contract/organisation.model.js';
import { mayKnowStatus } from './domain/organisation.policy.js';
import type { OrganisationRow } from './persistence/organisation.rows.js';

/** @param row an organisation that the actor may read */
export function toOrganisation(actor: Actor, row: OrganisationRow): Organisation {
  const model = Object.assign(new Organisation(), {
    id: idOf('Organisation', row.id),
    uuid: row.id,
    slug: row.slug,
    kind: row.kind,
    country: row.country_code,
    seatPlaceId: row.seat_place_id,
    registrationNumber: row.registration_number,
    registry: row.registry,
    foundedOn: impreciseDate(row.founded_on),
    website: row.website,
    descriptions: row.description,
    topics: row.topics,
    lifecycle: row.lifecycle,
    state: row.lifecycle,
    dissolvedOn: impreciseDate(row.dissolved_on),
    dissolutionEvidence: row.dissolution_evidence,
    successorId: row.successor_id,
    sensitivity: row.sensitivity,
    membershipStatus: mayKnowStatus(actor, row.id, row.membership_status) ? row.membership_status : null,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
  return redact(model, audienceOf(actor, row.id));
}
