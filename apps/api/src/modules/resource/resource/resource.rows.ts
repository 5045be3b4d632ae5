/** Rows of resources, as the statements select them. */
import type {
  AdaptationPermission,
  LearnerAudience,
  ProgrammeStatus,
  Provenance,
  ResourceKind,
} from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface ResourceRow {
  id: string;
  programme_id: string;
  kind: ResourceKind;
  status: ProgrammeStatus;
  origin_id: string | null;
  title: LocalisedEntry[];
  description: LocalisedEntry[];
  topics: string[];
  audiences: LearnerAudience[];
  age_from: number | null;
  age_to: number | null;
  licence: string | null;
  adaptation: AdaptationPermission;
  original_language: string;
  offered: string[];
  educational_use: string[];
  teaches: string[];
  time_required: number | null;
  revision: number;
  machine_translation: boolean;
  withdrawal_reason: string | null;
  provenance: Provenance;
  source: string | null;
  sort_title: string;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** Of its programme. */
  owner_id: string;
  programme_status: ProgrammeStatus;
  /** Whether its latest revision has a text, a file or a link. */
  has_content: boolean;
}

/** The columns of a resource under the alias `r`, its programme under `p`. */
export const RESOURCE_COLUMNS = `
  r.id, r.programme_id, r.kind, r.status, r.origin_id, r.title, r.description, r.topics, r.audiences, r.age_from, r.age_to,
  r.licence, r.adaptation, r.original_language, r.offered, r.educational_use, r.teaches, r.time_required, r.revision,
  r.machine_translation,
  r.withdrawal_reason, r.provenance, r.source, r.sort_title, r.version, r.created_at, r.updated_at,
  p.owner_id, p.status as programme_status,
  (select v.body is not null or v.links <> '[]' or exists (
     select from resource_revision_file f where f.resource_id = r.id and f.revision = r.revision)
   from resource_revision v where v.resource_id = r.id and v.number = r.revision) as has_content`;

export interface RevisionRow {
  resource_id: string;
  number: number;
  changes: string;
  body: string | null;
  links: { url: string; label: string | null }[];
  recorded_at: Date;
  file_ids: string[];
}

export interface TranslationRow {
  resource_id: string;
  language: string;
  source_revision: number;
  origin: 'HUMAN' | 'MACHINE_REVIEWED';
  body: string | null;
  stale: boolean;
  published_at: Date;
}
