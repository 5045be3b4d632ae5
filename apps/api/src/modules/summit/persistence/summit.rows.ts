/** The row of a summit, column by column. */
import type { Provenance, SummitForm, SummitKind, SummitState } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface SummitRow {
  readonly id: string;
  readonly slug: string;
  readonly number: number | null;
  readonly kind: SummitKind;
  readonly form: SummitForm;
  readonly title: LocalisedEntry[];
  readonly place_id: string | null;
  readonly venue: string | null;
  readonly zone: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly registration_opens_on: string | null;
  readonly registration_closes_on: string | null;
  readonly host_organisation_id: string | null;
  readonly rule_set_id: string | null;
  readonly state: SummitState;
  readonly announced_on: string | null;
  readonly credentials_reported_at: Date | null;
  readonly credentials_accredited: number | null;
  readonly credentials_voting: number | null;
  readonly opened_at: Date | null;
  readonly closed_at: Date | null;
  readonly minutes_file_id: string | null;
  readonly minutes_adopted_on: string | null;
  readonly end_reason: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export const SUMMIT_COLUMNS = `s.id, s.slug, s.number, s.kind, s.form, s.title, s.place_id, s.venue, s.zone, s.starts_on,
  s.ends_on, s.first_day, s.last_day, s.registration_opens_on, s.registration_closes_on, s.host_organisation_id,
  s.rule_set_id, s.state, s.announced_on, s.credentials_reported_at, s.credentials_accredited, s.credentials_voting,
  s.opened_at, s.closed_at, s.minutes_file_id, s.minutes_adopted_on, s.end_reason, s.provenance, s.source, s.version,
  s.created_at, s.updated_at`;
