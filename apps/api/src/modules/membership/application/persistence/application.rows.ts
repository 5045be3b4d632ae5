/** Rows of applications, as the statements select them. Days are `YYYY-MM-DD`. */
import type {
  ApplicationKind,
  ApplicationQuestion,
  ApplicationState,
  MembershipCategoryCode,
  MembershipStatus,
  Provenance,
  Recommendation,
} from '@kurultai/schema';

/** An answer of the form. */
export interface AnswerEntry {
  readonly question: ApplicationQuestion;
  readonly language: string;
  readonly text: string;
}

export interface ApplicationRow {
  readonly id: string;
  /** The applicant as it was. */
  readonly organisation_id: string;
  /** The applicant as it is now: another one, when its record was merged into that. */
  readonly current_id: string;
  /** How the applicant stands as a member today. */
  readonly membership: MembershipStatus;
  readonly at_risk: boolean;
  readonly endorser_ids: readonly string[];
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly category_requested: MembershipCategoryCode;
  readonly rule_set_id: string;
  readonly answers: readonly AnswerEntry[];
  readonly statutes_accepted_at: Date | null;
  readonly target_summit_id: string | null;
  readonly target_summit_starts_on: string | null;
  readonly receipt_number: string | null;
  readonly submitted_at: Date | null;
  readonly submitted_by: string | null;
  readonly submitted_late: boolean;
  readonly handling_since: Date | null;
  readonly handled_seconds: number;
  readonly information_from: ApplicationState | null;
  readonly circulated_at: Date | null;
  readonly insisted_at: Date | null;
  readonly recommendation: Recommendation | null;
  readonly category_recommended: MembershipCategoryCode | null;
  readonly recommended_on: string | null;
  readonly provisional_decision_id: string | null;
  readonly agenda_item_id: string | null;
  readonly ballot_id: string | null;
  readonly ballot_open: boolean;
  readonly decision_id: string | null;
  readonly barred_until: string | null;
  readonly dues_awaited: boolean;
  readonly closed_at: Date | null;
  readonly provenance: Provenance;
  readonly source: string | null;
  readonly origin_id: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** Columns that an act may change. */
export type ApplicationChanges = Partial<
  Omit<
    ApplicationRow,
    | 'id'
    | 'organisation_id'
    | 'current_id'
    | 'membership'
    | 'at_risk'
    | 'endorser_ids'
    | 'version'
    | 'created_at'
    | 'updated_at'
  >
>;

const OWN = [
  'id',
  'organisation_id',
  'kind',
  'state',
  'category_requested',
  'rule_set_id',
  'answers',
  'statutes_accepted_at',
  'target_summit_id',
  'target_summit_starts_on',
  'receipt_number',
  'submitted_at',
  'submitted_by',
  'submitted_late',
  'handling_since',
  'information_from',
  'circulated_at',
  'insisted_at',
  'recommendation',
  'category_recommended',
  'recommended_on',
  'provisional_decision_id',
  'agenda_item_id',
  'ballot_id',
  'ballot_open',
  'decision_id',
  'barred_until',
  'dues_awaited',
  'closed_at',
  'provenance',
  'source',
  'origin_id',
  'version',
  'created_at',
  'updated_at',
];

/** An application `a` with its applicant `o` as the record is now. */
export const APPLICATION_TABLES = `application a
  join organisation was on was.id = a.organisation_id
  join organisation o on o.id = coalesce(was.merged_into_id, was.id)`;

/** The columns of an application in APPLICATION_TABLES. */
export const APPLICATION_COLUMNS = `
  ${OWN.map(column => `a.${column}`).join(', ')}, a.handled_seconds::float8 as handled_seconds,
  o.id as current_id, o.membership_status as membership, o.sensitivity = 'AT_RISK' as at_risk,
  array(select e.organisation_id from endorsement e where e.application_id = a.id) as endorser_ids`;
