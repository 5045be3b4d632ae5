/** The rows of ballots, column by column. */
import type { BallotKind, BallotMethod, BallotState, DecisionSubject, SuccessionReason } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface BallotRow {
  readonly id: string;
  readonly purpose: DecisionSubject;
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly organisation_id: string | null;
  readonly kind: BallotKind;
  readonly secret: boolean;
  readonly method: BallotMethod;
  readonly summit_id: string | null;
  readonly agenda_item_id: string | null;
  readonly question: LocalisedEntry[];
  readonly rule_set_id: string;
  readonly call: number;
  readonly predecessor_id: string | null;
  readonly succession: SuccessionReason | null;
  readonly state: BallotState;
  readonly notice_given_at: Date | null;
  readonly opened_at: Date | null;
  readonly closes_at: Date | null;
  readonly closed_at: Date | null;
  readonly counted_at: Date | null;
  readonly certified_by: string | null;
  readonly published_at: Date | null;
  readonly published_by: string | null;
  readonly voided_at: Date | null;
  readonly voided_by: string | null;
  readonly void_reason: string | null;
  /** Whether its matter was taken back or settled before the result was published. */
  readonly moot: boolean;
  readonly decision_id: string | null;
  readonly reversal_id: string | null;
  readonly version: number;
  readonly created_at: Date;
}

export interface OptionRow {
  readonly ballot_id: string;
  readonly position: number;
  readonly code: string;
  readonly organisation_id: string | null;
  readonly label: LocalisedEntry[];
}

const NAMES = [
  'id',
  'purpose',
  'subject_type',
  'subject_id',
  'organisation_id',
  'kind',
  'secret',
  'method',
  'summit_id',
  'agenda_item_id',
  'question',
  'rule_set_id',
  'call',
  'predecessor_id',
  'succession',
  'state',
  'notice_given_at',
  'opened_at',
  'closes_at',
  'closed_at',
  'counted_at',
  'certified_by',
  'published_at',
  'published_by',
  'voided_at',
  'voided_by',
  'void_reason',
  'moot',
  'decision_id',
  'reversal_id',
  'version',
  'created_at',
];

/** The columns of {@link BallotRow}, of the table named `b`. */
export const BALLOT_COLUMNS = NAMES.map(name => `b.${name}`).join(', ');
