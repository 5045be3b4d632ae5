/** The rows of delegations and delegates, column by column. */
import type { DelegateRole, DelegateState, DelegationCapacity, DelegationState } from '@kurultai/schema';

export interface DelegationRow {
  readonly id: string;
  readonly summit_id: string;
  readonly organisation_id: string;
  readonly capacity: DelegationCapacity;
  readonly state: DelegationState;
  readonly submitted_at: Date | null;
  readonly submitted_by: string | null;
  readonly credential_mandate_id: string | null;
  readonly credential_signed_at: Date | null;
  readonly prepared_at: Date | null;
  readonly prepared_by: string | null;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly rejection_reason: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export interface DelegateRow {
  readonly id: string;
  readonly delegation_id: string;
  readonly summit_id: string;
  readonly person_id: string | null;
  readonly name: string;
  readonly role: DelegateRole;
  readonly position: number;
  readonly state: DelegateState;
  readonly unlisted: boolean;
  readonly votes: boolean;
  readonly code_issued_at: Date | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export const DELEGATION_COLUMNS = `d.id, d.summit_id, d.organisation_id, d.capacity, d.state, d.submitted_at,
  d.submitted_by, d.credential_mandate_id, d.credential_signed_at, d.prepared_at, d.prepared_by, d.decided_at,
  d.decided_by, d.rejection_reason, d.version, d.created_at, d.updated_at`;

export const DELEGATE_COLUMNS = `g.id, g.delegation_id, g.summit_id, g.person_id, g.name, g.role, g.position, g.state,
  g.unlisted, g.votes, g.code_issued_at, g.version, g.created_at, g.updated_at`;
