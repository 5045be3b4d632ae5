/** What the guards of a summit look at. */
import type { DelegationCapacity, SummitForm, SummitState } from '@kurultai/schema';

export interface SummitSubject {
  readonly id: string;
  readonly state: SummitState;
  readonly form: SummitForm;
  /** The civil day in its zone. */
  readonly today: string;
  /** Null unless both are known to the day. */
  readonly firstDay: string | null;
  readonly placeId: string | null;
  readonly registrationOpensOn: string | null;
  readonly registrationClosesOn: string | null;
  /** Days between announcement and first day that its rule set demands; null without a rule set. */
  readonly noticeDays: number | null;
  /** The first day on which the agenda is frozen; null as long as nothing can freeze it. */
  readonly frozenFrom: string | null;
  readonly credentialsReported: boolean;
  /** Delegations that were handed in and not decided on. */
  readonly undecidedDelegations: number;
  readonly ballotOpen: boolean;
  /** How the organisation of the actor could take part; null for an actor of the secretariat and for nobody. */
  readonly own: { readonly capacity: DelegationCapacity; readonly registered: boolean } | null;
}
