/** Rows of memoranda, as the statements select them. */
import type { MouBinding, MouRenewalKind, MouStatus, Provenance } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface MouRow {
  readonly id: string;
  readonly number: string;
  readonly title: readonly LocalisedEntry[];
  readonly scope: readonly LocalisedEntry[];
  readonly binding: MouBinding;
  /** As it stands today. */
  readonly status: MouStatus;
  /** Partial dates. */
  readonly signed_on: string | null;
  readonly signed_from: string | null;
  readonly signed_to: string | null;
  readonly signed_note: string | null;
  readonly effective_on: string | null;
  readonly ends_on: string | null;
  readonly terminated_on: string | null;
  readonly renewal: MouRenewalKind;
  readonly term_months: number | null;
  readonly notice_days: number | null;
  readonly dates_public: boolean;
  readonly umbrella_id: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly recorded_at: Date;
  /** The parties as they are now: another organisation where one was merged. */
  readonly party_ids: readonly string[];
  readonly at_risk: boolean;
}

export interface MouTextRow {
  readonly mou_id: string;
  readonly language: string;
  readonly authentic: boolean;
  readonly body: string | null;
  readonly sha256: string;
  readonly file_id: string | null;
}

/** Where a memorandum under the alias `m` stands on the day `$1`. */
export const MOU_STATUS = `case when m.status = 'IN_FORCE' and m.last_day < $1::date then 'EXPIRED' else m.status end`;

/** The columns of a memorandum under the alias `m`, joined by {@link MOU_SOURCE}; `$1` is the day of today. */
export const MOU_COLUMNS = `
  m.id, m.number, m.title, m.scope, m.binding, ${MOU_STATUS} as status, m.signed_on, m.signed_from, m.signed_to,
  m.signed_note, m.effective_on, m.ends_on, m.terminated_on, m.renewal, m.term_months, m.notice_days, m.dates_public,
  m.umbrella_id, m.provenance, m.source, m.recorded_at, party.ids as party_ids, party.at_risk`;

/** A memorandum with its parties as they are now, each once. */
export const MOU_SOURCE = `
  mou m cross join lateral (
    select array_agg(each.id::text order by each.position) as ids, bool_or(each.at_risk) as at_risk
    from (
      select surviving.id, min(p.position) as position, bool_or(surviving.sensitivity = 'AT_RISK') as at_risk
      from mou_party p
      join organisation named on named.id = p.organisation_id
      join organisation surviving on surviving.id = coalesce(named.merged_into_id, named.id)
      where p.mou_id = m.id group by surviving.id) each) party`;
