/** Rows of programmes, as the statements select them. */
import type {
  AdaptationPermission,
  LearnerAudience,
  ProgrammePartnerRole,
  ProgrammeStatus,
  Provenance,
} from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface ProgrammeRow {
  id: string;
  slug: string;
  name: string;
  full_name: string | null;
  other_names: string[];
  owner_id: string;
  status: ProgrammeStatus;
  origin_id: string | null;
  description: LocalisedEntry[];
  topics: string[];
  audiences: LearnerAudience[];
  audience_note: string | null;
  age_from: number | null;
  age_to: number | null;
  funder: string | null;
  grant_number: string | null;
  licence: string | null;
  adaptation: AdaptationPermission;
  original_language: string | null;
  languages: string[];
  offered: string[];
  website: string | null;
  started_on: string | null;
  ended_on: string | null;
  withdrawal_reason: string | null;
  provenance: Provenance;
  source: string | null;
  sort_name: string;
  version: number;
  created_at: Date;
  updated_at: Date;
  partners: { organisation_id: string; role: ProgrammePartnerRole }[];
  has_resource: boolean;
}

/**
 * The columns of a programme under the alias `p`, its partners, and whether a resource under it is available. That one is looked up
 * row by row: without its `limit`, PostgreSQL reads all resources there are as soon as it expects many programmes.
 */
export const PROGRAMME_COLUMNS = `
  p.id, p.slug, p.name, p.full_name, p.other_names, p.owner_id, p.status, p.origin_id, p.description, p.topics, p.audiences,
  p.audience_note, p.age_from, p.age_to, p.funder, p.grant_number, p.licence, p.adaptation, p.original_language, p.languages,
  p.offered, p.website, p.started_on, p.ended_on, p.withdrawal_reason, p.provenance, p.source, p.sort_name, p.version,
  p.created_at, p.updated_at,
  (select coalesce(jsonb_agg(jsonb_build_object('organisation_id', organisation_id, 'role', role) order by position), '[]')
   from programme_partner where programme_id = p.id) as partners,
  (select true from resource r where r.programme_id = p.id and r.status = 'AVAILABLE' limit 1) is not null as has_resource`;
