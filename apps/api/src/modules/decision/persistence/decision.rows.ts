/** Rows of decisions, as the statements select them. */
import type { DecidingBody, DecisionOutcome, DecisionSubject, Provenance } from '@kurultai/schema';
import type { IdentifiedType } from '../../../core/ids/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import type { DecisionEffect, DecisionVisibility } from '../domain/new-decision.js';

export interface DecisionRow {
  readonly id: string;
  /** `DEC-2026-001`. */
  readonly number: string;
  readonly subject: DecisionSubject;
  readonly body: DecidingBody;
  readonly outcome: DecisionOutcome;
  /** A partial date. */
  readonly decided_on: string;
  readonly rule_set_id: string;
  readonly organisation_id: string | null;
  /** The organisation as it is now: another one, when the one that it was about was merged. */
  readonly surviving_id: string | null;
  readonly at_risk: boolean;
  readonly about_type: IdentifiedType | null;
  readonly about_id: string | null;
  readonly ballot_id: string | null;
  readonly summit_id: string | null;
  readonly minutes_ref: string | null;
  readonly title: readonly LocalisedEntry[];
  readonly text: readonly LocalisedEntry[];
  readonly reason_internal: string | null;
  readonly votes_yes: number | null;
  readonly votes_no: number | null;
  readonly votes_abstain: number | null;
  readonly effects: readonly DecisionEffect[];
  readonly reverses_id: string | null;
  readonly reversed_by_id: string | null;
  readonly visibility: DecisionVisibility;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
}

/** The columns of a decision under the alias `d`, joined by {@link DECISION_SOURCE}. */
export const DECISION_COLUMNS = `
  d.id, d.number, d.subject, d.body, d.outcome, d.decided_on, d.rule_set_id, d.organisation_id, d.about_type,
  d.about_id, d.ballot_id, d.summit_id, d.minutes_ref, d.title, d.text, d.reason_internal, d.votes_yes, d.votes_no,
  d.votes_abstain, d.effects, d.reverses_id, d.visibility, d.provenance, d.source, d.recorded_at, d.recorded_by,
  surviving.id as surviving_id, coalesce(surviving.sensitivity = 'AT_RISK', false) as at_risk,
  (select later.id from decision later where later.reverses_id = d.id) as reversed_by_id`;

/** A decision with the organisation that it is about, as it is now. */
export const DECISION_SOURCE = `
  decision d
  left join organisation named on named.id = d.organisation_id
  left join organisation surviving on surviving.id = coalesce(named.merged_into_id, named.id)`;
