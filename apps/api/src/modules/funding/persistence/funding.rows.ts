/** Rows of the tables of this module, as the statements select them. Amounts come as text: they may be greater than a number holds. */
import type {
  ConsortiumRole,
  FundingApplicationState,
  ParticipantIdentifier,
  Provenance,
  ThirdCountryRule,
} from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface FundingCallRow {
  readonly id: string;
  readonly funder_id: string;
  readonly title: LocalisedEntry[];
  readonly reference: string | null;
  readonly url: string | null;
  readonly opens_on: string | null;
  readonly deadline_on: string;
  readonly deadline_time: string;
  readonly zone: string;
  readonly currency: string;
  readonly max_grant: string | null;
  readonly countries: string[];
  readonly third_countries: ThirdCountryRule;
  readonly identifier: ParticipantIdentifier;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly version: number;
  readonly updated_at: Date;
}

/** What a call says: columns of `funding_call c`. */
export const CALL_COLUMNS = `c.id, c.funder_id, c.title, c.reference, c.url, c.opens_on::text as opens_on,
  c.deadline_on::text as deadline_on, c.deadline_time, c.zone, c.currency, c.max_grant::text as max_grant, c.countries,
  c.third_countries, c.identifier, c.provenance, c.source, c.version, c.updated_at`;

/** A partner with its latest mandate for its present terms. */
export interface PartnerColumns {
  /** The organisation as it is now; `stored_id` is the one that joined, before it was merged. */
  readonly organisation_id: string;
  readonly stored_id: string;
  readonly role: ConsortiumRole;
  readonly pic: string | null;
  readonly oid: string | null;
  readonly share: string;
  readonly terms: number;
  readonly country: string | null;
  readonly mandate: {
    readonly signed: boolean;
    readonly signed_on: string;
    readonly evidence: string | null;
    readonly note: string | null;
  } | null;
}

export interface FundingApplicationRow {
  readonly id: string;
  readonly call_id: string | null;
  readonly state: FundingApplicationState;
  readonly title: LocalisedEntry[];
  readonly summary: LocalisedEntry[];
  readonly currency: string | null;
  readonly total: string | null;
  readonly reference: string | null;
  readonly submitted_at: Date | null;
  readonly submitted_on: string | null;
  readonly decided_on: string | null;
  readonly awarded: string | null;
  readonly outcome_note: string | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly recorded_by_organisation_id: string | null;
  readonly origin_id: string | null;
  readonly version: number;
  readonly updated_at: Date;
  readonly call: Omit<FundingCallRow, 'version' | 'updated_at'> | null;
  readonly partners: readonly PartnerColumns[];
}

/** Columns of `funding_application f`, with its call and its consortium. */
export const FUNDING_COLUMNS = `f.id, f.call_id, f.state, f.title, f.summary, f.currency, f.total::text as total, f.reference,
  f.submitted_at, f.submitted_on, f.decided_on, f.awarded::text as awarded, f.outcome_note, f.provenance, f.source,
  (select coalesce(r.merged_into_id, r.id) from organisation r where r.id = f.recorded_by_organisation_id)
    as recorded_by_organisation_id, f.origin_id, f.version, f.updated_at,
  (select to_jsonb(call) from (select ${CALL_COLUMNS} from funding_call c where c.id = f.call_id) call) as call,
  (select coalesce(jsonb_agg(jsonb_build_object('organisation_id', coalesce(o.merged_into_id, o.id), 'stored_id', o.id,
     'role', p.role, 'pic', p.pic, 'oid', p.oid, 'share', p.share::text, 'terms', p.terms, 'country', o.country_code,
     'mandate', (
       select jsonb_build_object('signed', m.signed, 'signed_on', m.signed_on, 'evidence', m.evidence, 'note', m.note)
       from partner_mandate m
       where m.application_id = p.application_id and m.organisation_id = p.organisation_id and m.terms = p.terms
       order by m.id desc limit 1)) order by p.position, p.organisation_id), '[]')
   from consortium_partner p join organisation o on o.id = p.organisation_id where p.application_id = f.id) as partners`;

export interface FundingEventRow {
  readonly application_id: string;
  readonly action: string;
  readonly reason: string | null;
  readonly occurred_at: Date;
}
