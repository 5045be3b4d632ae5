/** From a row to the model. The one place where rows become public. */
import { impreciseDate } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { licenceUrl } from '../domain/licence.js';
import type { ProgrammeSubject } from '../domain/programme.workflow.js';
import { Programme } from './programme.model.js';
import type { ProgrammeRow } from './programme.rows.js';

/** @param row a programme that the reader may read */
export function toProgramme(row: ProgrammeRow): Programme {
  return Object.assign(new Programme(), {
    id: idOf('Programme', row.id),
    uuid: row.id,
    slug: row.slug,
    name: row.name,
    fullName: row.full_name,
    otherNames: row.other_names,
    ownerUuid: row.owner_id,
    status: row.status,
    originId: row.origin_id,
    descriptions: row.description,
    topics: row.topics,
    audiences: row.audiences,
    audienceNote: row.audience_note,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    funder: row.funder,
    grantNumber: row.grant_number,
    licence: row.licence,
    licenceUrl: row.licence === null ? null : licenceUrl(row.licence),
    mayBeAdapted: row.adaptation,
    originalLanguage: row.original_language,
    languages: row.offered,
    website: row.website,
    startedOn: impreciseDate(row.started_on),
    endedOn: impreciseDate(row.ended_on),
    withdrawalReason: row.withdrawal_reason,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    documentedLanguages: row.languages,
    partnersByUuid: row.partners,
    offersSomething: row.website !== null || row.has_resource,
  });
}

/** What the workflow looks at. */
export const subjectOf = (row: ProgrammeRow): ProgrammeSubject => ({
  state: row.status,
  status: row.status,
  ownerId: row.owner_id,
  offersSomething: row.website !== null || row.has_resource,
});
