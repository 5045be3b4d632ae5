/** Rows of the tables of this module, as the statements select them. */
import type {
  Lifecycle,
  MembershipStatus,
  NameKind,
  OrganisationKind,
  Provenance,
  Sensitivity,
} from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface OrganisationRow {
  id: string;
  slug: string;
  kind: OrganisationKind;
  country_code: string | null;
  seat_place_id: string | null;
  registration_number: string | null;
  registry: string | null;
  founded_on: string | null;
  website: string | null;
  description: LocalisedEntry[];
  topics: string[];
  lifecycle: Lifecycle;
  dissolved_on: string | null;
  dissolution_evidence: string | null;
  merged_into_id: string | null;
  successor_id: string | null;
  sensitivity: Sensitivity;
  membership_status: MembershipStatus;
  provenance: Provenance;
  source: string | null;
  sort_name: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export interface OrganisationNameRow {
  id: string;
  organisation_id: string;
  text: string;
  language: string;
  script: string;
  kind: NameKind;
  preferred: boolean;
  valid_from: string | null;
  valid_to: string | null;
  source: string | null;
  recorded_at: Date;
}

/** The columns of an organisation under the alias `o`. */
export const ORGANISATION_COLUMNS = `
  o.id, o.slug, o.kind, o.country_code, o.seat_place_id, o.registration_number, o.registry, o.founded_on, o.website,
  o.description, o.topics, o.lifecycle, o.dissolved_on, o.dissolution_evidence, o.merged_into_id, o.successor_id, o.sensitivity,
  o.membership_status, o.provenance, o.source, o.sort_name, o.version, o.created_at, o.updated_at`;
