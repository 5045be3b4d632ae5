/** An application as the modules above see it: on an agenda, under a ballot. Ids are uuids, days `YYYY-MM-DD`. */
import type { ApplicationKind, ApplicationState, MembershipCategoryCode, Recommendation } from '@kurultai/schema';

export interface ApplicationFacts {
  readonly id: string;
  /** The applicant; after a merger the organisation that it became. */
  readonly organisationId: string;
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly categoryRequested: MembershipCategoryCode;
  /** What would be voted on: the category that was asked for, or the lower one that the board recommends. */
  readonly category: MembershipCategoryCode;
  readonly recommendation: Recommendation | null;
  readonly ruleSetId: string;
  readonly targetSummitId: string | null;
  readonly documentsCirculatedAt: Date | null;
  /** Whether it is a member by the board's provisional admission: then the members ratify, else they admit. */
  readonly provisional: boolean;
  readonly agendaItemId: string | null;
  readonly ballotId: string | null;
  readonly ballotOpen: boolean;
}

/** Where an application is voted on, as the module that schedules it says. */
export interface Scheduling {
  /** Null for a written ballot. */
  readonly summitId: string | null;
  /** The day of the vote. Left out, the first day of the summit at which the applicant aims. */
  readonly voteOn?: string;
  readonly agendaItemId: string | null;
  readonly ballotId: string;
}

/** The decision behind an outcome. */
export interface DecisionReference {
  readonly id: string;
  readonly decidedOn: string;
  /** From when an admission takes effect; left out, the day of the decision; null, with the first dues. */
  readonly effectiveOn?: string | null;
}
