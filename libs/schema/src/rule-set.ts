// Rule sets: how a network admits, votes and excludes, as data. Every number in a rule is an integer.

/** Where a version of a rule set stands. It follows from what was recorded: nobody sets it. */
export const RULE_SET_STATUSES = {
  DRAFT: 'Being written. Only the secretariat reads it, and it may still change.',
  AVAILABLE: 'Finished: it never changes again. The members may decide on it.',
  UPCOMING: 'Decided on. The day from which it holds is yet to come.',
  ACTIVE: 'In force today.',
  RETIRED: 'It was in force. What began under it goes on under it.',
} as const;
/** One of {@link RULE_SET_STATUSES}. */
export type RuleSetStatus = keyof typeof RULE_SET_STATUSES;

/** The sections in which a rule set explains itself. */
export const RULE_SET_SECTIONS = {
  CATEGORIES: 'The categories of membership and what each may do.',
  CRITERIA: 'The conditions of admission.',
  DECISIONS: 'Who takes which decision, and by which majority.',
  QUORUM: 'How many must be there.',
  VOTING: 'How members vote.',
  PROXIES: 'How a member votes for another.',
  APPLICATIONS: 'How one applies.',
  MEMBERSHIP: 'How membership begins, rests and ends.',
  SUMMITS: 'How a summit is prepared.',
  NETWORK_STREAM: 'How what organisations publish gets into the stream of the network.',
} as const;
/** One of {@link RULE_SET_SECTIONS}. */
export type RuleSetSection = keyof typeof RULE_SET_SECTIONS;

/** Categories of membership. What each may do stands in the rule set. */
export const MEMBERSHIP_CATEGORIES = {
  FULL: 'A member with every right that the rule set gives.',
  ASSOCIATE: 'A member of a lower category; usually it speaks and does not vote.',
  CANDIDATE: 'An organisation on the way to full membership.',
  OBSERVER: 'An organisation that follows the work of the network.',
  HONORARY: 'An organisation that the network honours.',
} as const;
/** One of {@link MEMBERSHIP_CATEGORIES}. */
export type MembershipCategoryCode = keyof typeof MEMBERSHIP_CATEGORIES;

/** The bodies that take decisions. */
export const DECIDING_BODIES = {
  SUMMIT: 'The members, assembled at a summit.',
  WRITTEN_BALLOT: 'The members, in writing between summits.',
  BOARD: 'The board.',
  SUPERVISORY_BOARD: 'The supervisory board.',
  SECRETARIAT: 'The secretariat.',
} as const;
/** One of {@link DECIDING_BODIES}. */
export type DecidingBody = keyof typeof DECIDING_BODIES;

/** What a decision is about. Each has its own bodies, quorum and majority in the rule set. */
export const DECISION_SUBJECTS = {
  ADMISSION: 'Admits an applicant.',
  PROVISIONAL_ADMISSION: 'Admits an applicant provisionally, until the next summit.',
  RATIFICATION: 'Confirms a provisional admission.',
  CATEGORY_CHANGE: 'Moves a member to another category.',
  SUSPENSION: 'Suspends a member, or lifts a suspension.',
  EXPULSION: 'Excludes a member.',
  APPEAL: 'Decides on an appeal of an excluded member.',
  RULES_CHANGE: 'Adopts another rule set.',
  ENTITY_CHANGE: 'Lets a successor take over a membership.',
  ELECTION: 'Elects one candidate.',
  MOTION: 'Decides on any other question.',
  ANNULMENT: 'Reverses an earlier decision.',
} as const;
/** One of {@link DECISION_SUBJECTS}. */
export type DecisionSubject = keyof typeof DECISION_SUBJECTS;

/** What a majority is counted of. */
export const MAJORITY_BASES = {
  CAST_EXCL_ABST: 'Votes for and against. Abstentions do not count.',
  CAST_INCL_ABST: 'Votes for, against and abstentions.',
  REPRESENTED: 'All who are represented, whether they voted or not.',
  ALL_ENTITLED: 'All who are entitled to vote, whether they came or not.',
} as const;
/** One of {@link MAJORITY_BASES}. */
export type MajorityBase = keyof typeof MAJORITY_BASES;

/** How a number is held against a fraction of its base. */
export const COMPARISONS = {
  AT_LEAST: 'The number is the fraction of the base, or more.',
  MORE_THAN: 'The number is more than the fraction of the base.',
} as const;
/** One of {@link COMPARISONS}. */
export type Comparison = keyof typeof COMPARISONS;

/** When the quorum is taken. */
export const QUORUM_MOMENTS = {
  OPENING: 'When the ballot is opened.',
  CLOSING: 'When the ballot is closed.',
} as const;
/** One of {@link QUORUM_MOMENTS}. */
export type QuorumMoment = keyof typeof QUORUM_MOMENTS;

/** Who is counted for the quorum. */
export const QUORUM_COUNTS = {
  REPRESENTED: 'Those present in person, and those represented by a proxy.',
  PRESENT: 'Those present in person only.',
} as const;
/** One of {@link QUORUM_COUNTS}. */
export type QuorumCount = keyof typeof QUORUM_COUNTS;

/** Who holds a vote. */
export const VOTING_UNITS = {
  ORGANISATION: 'One vote for each entitled member organisation.',
  COUNTRY: 'One vote for each country; its members name the organisation that holds it.',
} as const;
/** One of {@link VOTING_UNITS}. */
export type VotingUnit = keyof typeof VOTING_UNITS;

/** How what an organisation publishes gets into the stream of the network. */
export const STREAM_RULES = {
  AUTO: 'At once.',
  REVIEW: 'After the secretariat has looked at it.',
  NONE: 'Not by itself. The secretariat may still take it in.',
} as const;
/** One of {@link STREAM_RULES}. */
export type StreamRule = keyof typeof STREAM_RULES;

/** When an admission takes effect. */
export const EFFECT_MOMENTS = {
  IMMEDIATE: 'When the result is published.',
  END_OF_SUMMIT: 'On the day after the last day of the summit.',
  ON_DUES_PAID: 'When an officer records that the first dues were paid or waived.',
} as const;
/** One of {@link EFFECT_MOMENTS}. */
export type EffectMoment = keyof typeof EFFECT_MOMENTS;

/** How the votes of a ballot are turned into an outcome. */
export const BALLOT_METHODS = {
  YES_NO: 'Yes, no or abstain, held against a majority.',
  PLURALITY: 'One of several candidates: the most votes win; a tie for the first place needs a run-off.',
} as const;
/** One of {@link BALLOT_METHODS}. */
export type BallotMethod = keyof typeof BALLOT_METHODS;

/** A positive fraction of two integers, `{ numerator: 2, denominator: 3 }`. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** `AT_LEAST n/d`: number × d ≥ n × base. `MORE_THAN n/d`: number × d > n × base. */
export interface Threshold extends Fraction {
  readonly comparison: Comparison;
}

/** How many votes for a proposal adopt it. */
export interface MajorityRule extends Threshold {
  readonly base: MajorityBase;
  /** The fewest votes for it, whatever the base. */
  readonly minimumYes: number;
}

/** How many must be there. The threshold is a share of all who are entitled. */
export interface QuorumRule extends Threshold {
  readonly counts: QuorumCount;
}

/** How one kind of decision is taken. */
export interface DecisionRule {
  /** Bodies that may take it. */
  readonly bodies: readonly DecidingBody[];
  readonly method: BallotMethod;
  readonly majority: MajorityRule;
  readonly quorum: QuorumRule;
}

/** What a category may do, and how one gets into it. */
export interface CategoryRule {
  readonly code: MembershipCategoryCode;
  readonly rights: {
    readonly vote: boolean;
    readonly speak: boolean;
    readonly propose: boolean;
    readonly endorse: boolean;
  };
  /** Places in a delegation. */
  readonly maxDelegates: number;
  /** Months in another category before one may move into this one; null: no such condition. */
  readonly tenure: { readonly from: MembershipCategoryCode; readonly months: number } | null;
  /** Order of categories: a higher number is a higher category. */
  readonly rank: number;
}

/** A condition of admission. The board records for each whether it is met, waived or unmet. */
export interface CriterionRule {
  /** Stable name in capitals: `EXISTENCE`. */
  readonly code: string;
  readonly categories: readonly MembershipCategoryCode[];
  /** In words, in English. */
  readonly text: string;
  /** Years of existence that it demands, where it is of that kind and can be checked by itself. */
  readonly years?: number;
  readonly waivable: boolean;
}

/** The whole content of one version of a rule set. Days, months and years are whole numbers. */
export interface RuleSetContent {
  readonly categories: readonly CategoryRule[];
  readonly criteria: readonly CriterionRule[];
  readonly decisions: Readonly<Record<DecisionSubject, DecisionRule>>;
  readonly quorum: {
    readonly takenAt: QuorumMoment;
    /** Whether one who voted and then left counts as represented at closing. */
    readonly votedThenLeftCounts: boolean;
    /** A later call at the same summit with a lower quorum; null: there is none. */
    readonly secondCall: { readonly afterMinutes: number; readonly quorum: Fraction } | null;
  };
  readonly voting: {
    readonly unit: VotingUnit;
    readonly writtenBallotDays: number;
    /** A secret ballot with fewer voters gets a warning. */
    readonly secretMinimumVoters: number;
    /** Whether delegates of an applicant must have left the room while it is voted on. */
    readonly applicantAbsentDuringVote: boolean;
    /** Whether an applicant must be there to be admitted. */
    readonly applicantPresentAtSummit: boolean;
    /** Days after publication in which a result may be contested. */
    readonly contestDays: number;
  };
  readonly proxies: {
    readonly allowed: boolean;
    readonly maxPerHolder: number;
    /** The last moment to give one: so many days before the summit begins, at this local time (`17:00`). */
    readonly deadline: { readonly daysBefore: number; readonly time: string };
    readonly holderPresent: boolean;
  };
  readonly applications: {
    readonly windowClosesDaysBeforeSummit: number;
    /** Whether one that comes after the window is taken in and flagged as late. */
    readonly lateAccepted: boolean;
    /** Days before the vote on which the documents must have been circulated. */
    readonly noticeDays: number;
    readonly minimumEndorsements: number;
    readonly provisionalByBoard: boolean;
    /** Whether an applicant who was not recommended may insist on a vote. */
    readonly insistAllowed: boolean;
    /** Kinds of documents that must be received or waived: DOCUMENT_TYPES. */
    readonly documents: readonly string[];
    readonly infoRequest: { readonly graceDays: number; readonly reminderDaysBefore: readonly number[] };
    readonly reopenMonths: number;
    /** Months after a refusal before the next application. */
    readonly reapplicationBarMonths: number;
  };
  readonly membership: {
    readonly effect: EffectMoment;
    readonly sanctionResponseDays: number;
    readonly duesGraceDays: number;
    readonly duesReminders: number;
    readonly resignationNoticeDays: number;
    readonly appealDays: number;
    readonly readmissionBarMonths: number;
    readonly reassessmentYears: number;
  };
  readonly summits: {
    readonly announcementNoticeDays: number;
    /** Days before the summit from which the agenda changes by ballot only. */
    readonly agendaFreezeDays: number;
    /** Days after the summit after which passport data are gone. */
    readonly passportPurgeDays: number;
  };
  /** How publications get into the stream of the network. Left out: {@link DEFAULT_NETWORK_STREAM}. */
  readonly networkStream?: NetworkStreamRule;
}

/**
 * For members (ACTIVE, PROVISIONAL), for applicants whose application is handed in and open as for suspended members, and
 * for all others.
 */
export interface NetworkStreamRule {
  readonly members: StreamRule;
  readonly applicants: StreamRule;
  readonly others: StreamRule;
}

/** What holds where a rule set says nothing of the stream. */
export const DEFAULT_NETWORK_STREAM: NetworkStreamRule = { members: 'AUTO', applicants: 'REVIEW', others: 'NONE' };
