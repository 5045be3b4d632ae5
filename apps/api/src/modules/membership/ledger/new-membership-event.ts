/** What is given to record an event. */
import type { MembershipCategoryCode, MembershipEventType, MembershipStatus, Provenance } from '@kurultai/schema';

export interface NewMembershipEvent {
  /** The uuid of the organisation. */
  readonly organisationId: string;
  readonly type: MembershipEventType;
  readonly statusTo: MembershipStatus;
  /** Null or left out: the category stays. Who comes in, or changes category, needs one. */
  readonly categoryTo?: MembershipCategoryCode | null;
  /** As precise as it is known; may lie in the future. */
  readonly effectiveOn: string;
  /** The decision that it rests on. One of this and `ruleRef` is needed. */
  readonly decisionId?: string | null;
  /** The rule that permits it: see `ruleReference`. */
  readonly ruleRef?: string | null;
  /** For the secretariat only. */
  readonly reason?: string | null;
  /** For everybody. */
  readonly note?: string | null;
  /** The row that this one replaces. */
  readonly supersedesId?: string | null;
  readonly provenance: Provenance;
  readonly source?: string | null;
}
