/** From rows to models, with what the reader may not see taken out. The one place where rows become public. */
import { type Actor, audienceOf, redact } from '../../../core/access/index.js';
import { impreciseDate } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { mayRead } from '../domain/adoption.policy.js';
import type { AdoptionSubject } from '../domain/adoption.workflow.js';
import { Adoption, AdoptionEvidence, Reach } from './adoption.models.js';
import type { AdoptionRow, EvidenceRow } from './adoption.rows.js';

/** @param row an adoption that the actor may read */
export function toAdoption(actor: Actor, row: AdoptionRow): Adoption {
  const model = Object.assign(new Adoption(), {
    id: idOf('Adoption', row.id),
    uuid: row.id,
    status: row.status,
    language: row.language,
    country: row.country_code,
    startsOn: impreciseDate(row.starts_on),
    endsOn: impreciseDate(row.ends_on),
    reach: row.reach.map(entry => Object.assign(new Reach(), entry)),
    adaptationNotes: row.adaptation_notes,
    permittedAt: row.permitted_at,
    permissionNote: row.permission_note,
    evidenceCount: row.evidence_count,
    discontinuationReason: row.discontinuation_reason,
    provenance: row.provenance,
    source: row.source,
    originId: row.origin_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    row,
  });
  return redact(model, audienceOf(actor, row.organisation_id));
}

export const readableAdoption = (actor: Actor, row: AdoptionRow): boolean =>
  mayRead(actor, {
    organisationId: row.organisation_id,
    atRisk: row.at_risk,
    programme: { ownerId: row.owner_id, status: row.programme_status },
  });

/** What the workflow looks at. */
export const adoptionSubjectOf = (row: AdoptionRow): AdoptionSubject => ({
  state: row.status,
  organisationId: row.organisation_id,
  language: row.language,
  evidence: row.evidence_count,
  permitted: row.permitted_at !== null,
  ownerId: row.owner_id,
  itemStatus: row.item_status,
  adaptation: row.adaptation,
  offered: row.offered,
  partner: row.partner,
});

export const toEvidence = (row: EvidenceRow): AdoptionEvidence =>
  Object.assign(new AdoptionEvidence(), {
    url: row.url,
    note: row.note,
    recordedAt: row.recorded_at,
    fileUuid: row.file_id,
  });
