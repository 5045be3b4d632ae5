/** Rows of adoptions, as the statements select them: with the facts that guards look at. */
import type { AdaptationPermission, AdoptionStatus, ProgrammeStatus, Provenance, ReachKind } from '@kurultai/schema';

export interface ReachEntry {
  kind: ReachKind;
  count: number;
  approximate: boolean;
}

export interface AdoptionRow {
  id: string;
  programme_id: string;
  resource_id: string | null;
  organisation_id: string;
  status: AdoptionStatus;
  language: string | null;
  place_id: string | null;
  country_code: string | null;
  starts_on: string | null;
  ends_on: string | null;
  reach: ReachEntry[];
  adaptation_notes: string | null;
  permitted_at: Date | null;
  permission_note: string | null;
  discontinuation_reason: string | null;
  provenance: Provenance;
  source: string | null;
  origin_id: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** Of the programme and the resource. */
  owner_id: string;
  programme_status: ProgrammeStatus;
  item_status: ProgrammeStatus;
  adaptation: AdaptationPermission;
  offered: string[];
  partner: boolean;
  at_risk: boolean;
  evidence_count: number;
}

export const ADOPTION_COLUMNS = `
  a.id, a.programme_id, a.resource_id, a.organisation_id, a.status, a.language, a.place_id, a.country_code, a.starts_on,
  a.ends_on, a.reach, a.adaptation_notes, a.permitted_at, a.permission_note, a.discontinuation_reason, a.provenance, a.source, a.origin_id,
  a.version, a.created_at, a.updated_at, p.owner_id, p.status as programme_status,
  case when p.status = 'AVAILABLE' then coalesce(r.status, p.status) else p.status end as item_status,
  coalesce(r.adaptation, p.adaptation) as adaptation, coalesce(r.offered, p.offered) as offered,
  a.organisation_id = p.owner_id or exists (
    select from programme_partner x where x.programme_id = p.id and x.organisation_id = a.organisation_id) as partner,
  o.sensitivity = 'AT_RISK' as at_risk,
  (select count(*)::int from adoption_evidence e where e.adoption_id = a.id) as evidence_count`;

export const ADOPTION_TABLES = `
  adoption a join programme p on p.id = a.programme_id join organisation o on o.id = a.organisation_id
  left join resource r on r.id = a.resource_id`;

export interface EvidenceRow {
  adoption_id: string;
  file_id: string | null;
  url: string | null;
  note: string | null;
  recorded_at: Date;
}
