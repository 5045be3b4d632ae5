/** From rows to models. The one place where rows become public. */
import { idOf } from '../../../core/ids/index.js';
import { licenceUrl } from '../domain/licence.js';
import { mayRead } from '../domain/programme.policy.js';
import type { ResourceSubject } from '../domain/programme.workflow.js';
import type { Actor } from '../../../core/access/index.js';
import { Resource, ResourceLink, ResourceRevision, ResourceTranslation } from './resource.model.js';
import type { ResourceRow, RevisionRow, TranslationRow } from './resource.rows.js';

/** @param row a resource that the reader may read */
export function toResource(row: ResourceRow): Resource {
  return Object.assign(new Resource(), {
    id: idOf('Resource', row.id),
    uuid: row.id,
    programmeUuid: row.programme_id,
    ownerUuid: row.owner_id,
    programmeStatus: row.programme_status,
    kind: row.kind,
    status: row.status,
    originId: row.origin_id,
    titles: row.title,
    descriptions: row.description,
    topics: row.topics,
    audiences: row.audiences,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    licence: row.licence,
    licenceUrl: row.licence === null ? null : licenceUrl(row.licence),
    mayBeAdapted: row.adaptation,
    originalLanguage: row.original_language,
    languages: row.offered,
    educationalUse: row.educational_use,
    teaches: row.teaches,
    timeRequired: row.time_required === null ? null : `PT${String(row.time_required)}M`,
    machineTranslation: row.machine_translation,
    revision: row.revision,
    withdrawalReason: row.withdrawal_reason,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    offersSomething: row.has_content,
  });
}

/** A resource is read when it and its programme may be. */
export const readableResource = (actor: Actor, { owner_id, status, programme_status }: ResourceRow): boolean =>
  mayRead(actor, { ownerId: owner_id, status }) && mayRead(actor, { ownerId: owner_id, status: programme_status });

/** What the workflow looks at. */
export const resourceSubjectOf = (row: ResourceRow): ResourceSubject => ({
  state: row.status,
  status: row.status,
  ownerId: row.owner_id,
  programmeStatus: row.programme_status,
  offersSomething: row.has_content,
});

export const toRevision = (row: RevisionRow): ResourceRevision =>
  Object.assign(new ResourceRevision(), {
    number: row.number,
    changes: row.changes,
    body: row.body,
    links: row.links.map(({ url, label }) => Object.assign(new ResourceLink(), { url, label })),
    recordedAt: row.recorded_at,
    fileUuids: row.file_ids,
  });

export const toTranslation = (row: TranslationRow): ResourceTranslation =>
  Object.assign(new ResourceTranslation(), {
    language: row.language,
    sourceRevision: row.source_revision,
    stale: row.stale,
    origin: row.origin,
    body: row.body,
    publishedAt: row.published_at,
  });
