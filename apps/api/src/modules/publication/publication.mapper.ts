/** From a row to the model, with what the reader may not see taken out. The one place where rows become public. */
import { type Actor, audienceOf, redact } from '../../core/access/index.js';
import { idOf } from '../../core/ids/index.js';
import { Publication } from './contract/publication.model.js';
import { OWN_SCOPES } from './domain/publication.policy.js';
import type { PublicationRow } from './persistence/publication.rows.js';

/** @param row a publication that the actor may read */
export function toPublication(actor: Actor, row: PublicationRow): Publication {
  const model = Object.assign(new Publication(), {
    id: idOf('Publication', row.id),
    uuid: row.id,
    organisationUuid: row.organisation_id,
    kind: row.kind,
    status: row.status,
    slug: row.slug,
    languages: row.heads.map(({ language }) => language),
    canonicalUrl: row.canonical_url,
    topics: row.topics,
    mentionedThings: row.mentions,
    publishedAt: row.published_at,
    scheduledFor: row.scheduled_for,
    timed: row.scheduled_for !== null,
    coverFileUuid: row.cover_file_id,
    coverUrl: row.cover_url,
    correctionNotes: row.correction_note,
    correctedAt: row.corrected_at,
    retractionReasons: row.retraction_reason,
    retractedAt: row.retracted_at,
    inStream: row.stream_state === 'INCLUDED',
    stream: row.stream_state,
    streamState: row.stream_state,
    streamIncludedAt: row.stream_included_at,
    streamComment: row.stream_comment,
    updatedAt: row.updated_at,
    version: row.version,
    provenance: row.provenance,
    source: row.source,
    externalId: row.external_id,
    hasExternalId: row.external_id !== null,
    heads: row.heads,
  });
  return redact(model, audienceOf(actor, row.organisation_id, OWN_SCOPES));
}
