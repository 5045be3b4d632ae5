/** What the guards of an application look at: one case with all that was recorded for it, on one day. */
import type {
  ApplicationKind,
  ApplicationQuestion,
  ApplicationState,
  CriterionResult,
  DocumentStatus,
  EndorsementFault,
  EndorsementStatus,
  MembershipCategoryCode,
  MembershipStatus,
  Recommendation,
  RuleSetContent,
} from '@kurultai/schema';

/** How an organisation stands as a member on a day. */
export interface Standing {
  readonly status: MembershipStatus;
  readonly category: MembershipCategoryCode | null;
}

/** One line of the checklist. */
export interface ChecklistFact {
  readonly type: string;
  readonly status: DocumentStatus;
}

/** One endorsement, with whether it counts today. */
export interface EndorsementFact {
  readonly id: string;
  readonly organisationId: string;
  readonly status: EndorsementStatus;
  readonly fault: EndorsementFault | null;
}

/** The present state of one application. Ids are uuids, days `YYYY-MM-DD`. */
export interface ApplicationSubject {
  readonly id: string;
  readonly state: ApplicationState;
  readonly kind: ApplicationKind;
  /** The applicant; after a merger the organisation that it became. */
  readonly organisationId: string;
  readonly today: string;
  readonly categoryRequested: MembershipCategoryCode;
  readonly rules: RuleSetContent;

  readonly answered: readonly ApplicationQuestion[];
  readonly statutesAccepted: boolean;
  readonly checklist: readonly ChecklistFact[];
  readonly targetSummitStartsOn: string | null;
  /** Null before it was handed in. */
  readonly submittedBy: string | null;
  readonly submitted: boolean;

  readonly informationFrom: ApplicationState | null;
  readonly information: { readonly dueOn: string; readonly items: number; readonly answered: number } | null;
  /** Reminders that were given for the open request; only counted for the service itself. */
  readonly remindersGiven: number;

  /** Persons who hold or held a mandate of the applicant. */
  readonly applicantPersons: readonly string[];
  /** Persons who declared, or were declared, to be partial. */
  readonly recused: readonly string[];
  readonly endorsements: readonly EndorsementFact[];
  /** The newest finding by criterion. */
  readonly findings: Readonly<Record<string, CriterionResult>>;
  readonly recommendation: Recommendation | null;

  readonly circulatedOn: string | null;
  /** The day of the vote, if one is planned. */
  readonly voteOn: string | null;
  readonly insisted: boolean;
  readonly ballotOpen: boolean;
  readonly provisionalDecisionId: string | null;

  readonly standing: Standing;
  /** Whether it was admitted, and becomes a member when its first dues are recorded. */
  readonly duesAwaited: boolean;
  readonly closedOn: string | null;
  /** Another open application of the same organisation. */
  readonly otherOpen: string | null;
}
