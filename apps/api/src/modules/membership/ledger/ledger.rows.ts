/** Rows of the ledger, as the statements select them. */
import type {
  Lifecycle,
  MembershipCategoryCode,
  MembershipStatus,
  OrganisationKind,
  Provenance,
} from '@kurultai/schema';
import type { LedgerEntry } from '../domain/derivation.js';

export interface MembershipRow {
  readonly id: string;
  readonly organisationId: string;
}

/** A membership in hand, with what its organisation is. */
export interface LockedMembership extends MembershipRow {
  readonly kind: OrganisationKind;
  readonly lifecycle: Lifecycle;
}

/** One event. `LedgerEntry` is what the rules look at; the rest is for readers. */
export interface MembershipEventRow extends LedgerEntry {
  readonly membershipId: string;
  readonly organisationId: string;
  readonly statusFrom: MembershipStatus;
  readonly categoryFrom: MembershipCategoryCode | null;
  readonly decisionId: string | null;
  readonly ruleRef: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly expiresAt: 'NEXT_SUMMIT' | null;
  readonly provenance: Provenance;
  readonly source: string | null;
}

/** The columns of an event under the alias `e`, of its membership under `m`. */
export const EVENT_COLUMNS = `
  e.id, e.membership_id as "membershipId", m.organisation_id as "organisationId", e.number, e.place, e.type,
  e.status_from as "statusFrom", e.status_to as "statusTo", e.category_from as "categoryFrom", e.category_to as "categoryTo",
  e.effective_on as "effectiveOn", to_char(e.effective_day, 'YYYY-MM-DD') as "effectiveDay", e.decision_id as "decisionId",
  e.rule_ref as "ruleRef", e.reason, e.note, e.expires_at as "expiresAt", e.supersedes_id as "supersedesId", e.voids,
  e.recorded_at as "recordedAt", e.provenance, e.source`;
