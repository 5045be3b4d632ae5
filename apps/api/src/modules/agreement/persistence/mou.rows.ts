/** Rows of memoranda, as the statements select them. */
import type { MouStatus, Provenance } from '@kurultai/schema';
import type { AgreedTerms } from '../domain/agreed-terms.js';
import { UNSIGNED_STATUSES } from '../domain/mou-subject.js';

/** Its dates `effective_on` and `ends_on` are partial ones, if it was entered from papers. */
export interface MouRow extends AgreedTerms {
  readonly id: string;
  readonly number: string | null;
  /** As it stands today. */
  readonly status: MouStatus;
  /** As it was written last. */
  readonly written_status: MouStatus;
  /** Partial dates. */
  readonly signed_on: string | null;
  readonly signed_from: string | null;
  readonly signed_to: string | null;
  readonly signed_note: string | null;
  readonly terminated_on: string | null;
  readonly umbrella_id: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly recorded_at: Date;
  readonly version: number;
  readonly text_version: number;
  readonly amendment_version: number | null;
  /** Hashes of these versions; null of what was entered from papers. */
  readonly text_hash: string | null;
  readonly amendment_hash: string | null;
  /** Civil days. */
  readonly in_force_on: string | null;
  readonly last_day: string | null;
  readonly terminates_on: string | null;
  readonly not_renewed_after: string | null;
  readonly renewed_on: string | null;
  readonly predecessor_id: string | null;
  readonly origin_id: string | null;
  readonly drafted_by_organisation_id: string | null;
  readonly end_reason: string | null;
  readonly corrects_id: string | null;
  readonly first_id: string | null;
  readonly correction: number;
  readonly corrected_by_id: string | null;
  /** The parties as they are now: another organisation where one was merged. */
  readonly party_ids: readonly string[];
  readonly at_risk: boolean;
}

export interface MouTextRow {
  readonly mou_id: string;
  readonly version: number;
  readonly language: string;
  readonly authentic: boolean;
  readonly body: string | null;
  readonly sha256: string;
  readonly file_id: string | null;
}

/** What ended a memorandum under the alias `m` that had effect: the first of three days. `$1` is the day of the question. */
const ENDED_ON = 'least(life.terminates_on, life.last_day + 1, life.renewed_on)';

/** Where a memorandum under the alias `m` stands on the day `$1`. */
export const MOU_STATUS = `case
    when m.status not in ('SIGNED', 'IN_FORCE') then m.status
    when m.in_force_on > $1::date then 'SIGNED'
    when ${ENDED_ON} <= $1::date then case ${ENDED_ON}
      when life.terminates_on then 'TERMINATED' when life.renewed_on then 'RENEWED' else 'EXPIRED' end
    when life.reviewed then 'UNDER_REVIEW'
    else 'IN_FORCE' end`;

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** The columns of a memorandum under the alias `m`, joined by {@link MOU_SOURCE}; `$1` is the day of today. */
export const MOU_COLUMNS = `
  m.id, m.number, m.title, m.scope, m.binding, ${MOU_STATUS} as status, m.status as written_status,
  m.signed_on, m.signed_from, m.signed_to, m.signed_note, m.effective_on, m.ends_on, m.terminated_on,
  m.renewal, m.term_months, m.notice_days, m.dates_public, m.umbrella_id, m.provenance, m.source, m.recorded_at,
  m.version, m.text_version, m.amendment_version, life.text_hash, life.amendment_hash,
  ${day('m.in_force_on')} as in_force_on, ${day('life.last_day')} as last_day,
  ${day('life.terminates_on')} as terminates_on, ${day('life.not_renewed_after')} as not_renewed_after,
  ${day('life.renewed_on')} as renewed_on, m.predecessor_id, m.origin_id, m.drafted_by_organisation_id, m.end_reason,
  m.corrects_id, m.first_id, m.correction, life.corrected_by_id, party.ids as party_ids, party.at_risk`;

/** A memorandum with what happened to it, and with its parties as they are now, each once. */
export const MOU_SOURCE = `
  mou m cross join lateral (
    select array_agg(each.id::text order by each.position) as ids, bool_or(each.at_risk) as at_risk
    from (
      select surviving.id, min(p.position) as position, bool_or(surviving.sensitivity = 'AT_RISK') as at_risk
      from mou_party p
      join organisation named on named.id = p.organisation_id
      join organisation surviving on surviving.id = coalesce(named.merged_into_id, named.id)
      where p.mou_id = m.id group by surviving.id) each) party
  cross join lateral (
    select notice.terminates_on, notice.not_renewed_after, least(m.last_day, notice.not_renewed_after) as last_day,
      (select min(s.in_force_on) from mou s where s.predecessor_id = m.id) as renewed_on,
      exists (select from mou_review r where r.mou_id = m.id and r.completed_on is null) as reviewed,
      (select c.id from mou c where c.corrects_id = m.id) as corrected_by_id,
      (select v.text_hash from mou_version v where v.mou_id = m.id and v.version = m.text_version) as text_hash,
      (select v.text_hash from mou_version v where v.mou_id = m.id and v.version = m.amendment_version) as amendment_hash
    from (
      select max(n.effective_on) filter (where n.kind = 'TERMINATION') as terminates_on,
        max(n.effective_on) filter (where n.kind = 'NON_RENEWAL') as not_renewed_after
      from mou_notice n where n.mou_id = m.id) notice) life`;

/** Whether a reader may know of a memorandum: `$2` members' list, `$3` own organisation, `$4` all. */
export const MOU_READABLE = `(
  $4::boolean or $3::text = any(party.ids)
  or m.status not in (${UNSIGNED_STATUSES.map(status => `'${status}'`).join(', ')}) and ($2::boolean or not party.at_risk))`;
