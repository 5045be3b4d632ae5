/** The rows of delegations and delegates, column by column. */
import type {
  DelegateRole,
  DelegateState,
  DelegationCapacity,
  DelegationState,
  RuleSetContent,
  SummitState,
} from '@kurultai/schema';

export interface DelegationRow {
  readonly id: string;
  readonly summit_id: string;
  readonly organisation_id: string;
  readonly capacity: DelegationCapacity;
  readonly state: DelegationState;
  readonly submitted_at: Date | null;
  readonly credential_mandate_id: string | null;
  readonly credential_signed_at: Date | null;
  readonly prepared_at: Date | null;
  readonly prepared_by: string | null;
  readonly decided_at: Date | null;
  readonly rejection_reason: string | null;
  readonly version: number;
}

export const DELEGATION_COLUMNS = `d.id, d.summit_id, d.organisation_id, d.capacity, d.state, d.submitted_at,
  d.credential_mandate_id, d.credential_signed_at, d.prepared_at, d.prepared_by, d.decided_at, d.rejection_reason,
  d.version`;

/** What the guards of a delegation look at, beside its row. */
export interface DelegationFactsRow {
  readonly id: string;
  readonly summit_state: SummitState;
  readonly zone: string;
  readonly registration_closes_on: string | null;
  readonly rules: RuleSetContent | null;
  readonly delegates: number;
  readonly head_named: boolean;
  readonly present: number;
  readonly signer: string | null;
  /** The person who casts the vote in the first place. */
  readonly caster: string | null;
  readonly votes_elsewhere: boolean;
}

export interface DelegateRow {
  readonly id: string;
  readonly delegation_id: string;
  readonly summit_id: string;
  readonly organisation_id: string;
  readonly delegation_state: DelegationState;
  readonly summit_state: SummitState;
  /** Whether its organisation is in danger at home. */
  readonly at_risk: boolean;
  readonly person_id: string | null;
  readonly name: string;
  readonly role: DelegateRole;
  readonly position: number;
  readonly state: DelegateState;
  readonly unlisted: boolean;
  readonly votes: boolean;
  readonly version: number;
}

export const DELEGATE_COLUMNS = `g.id, g.delegation_id, g.summit_id, d.organisation_id, d.state as delegation_state,
  s.state as summit_state, o.sensitivity = 'AT_RISK' as at_risk, g.person_id, case when p.erased_at is not null then 'Former delegate' else coalesce(p.name, g.name) end as name, g.role,
  g.position, g.state, g.unlisted, g.votes, g.version`;

export const DELEGATE_TABLES = `delegate g join delegation d on d.id = g.delegation_id join summit s on s.id = g.summit_id
  join organisation o on o.id = d.organisation_id left join person p on p.id = g.person_id`;
