// What comes out of the arithmetic of a ballot: the outcome, and every number that led to it.
import type {
  BallotMethod,
  BallotOutcomeCode,
  Comparison,
  MajorityBase,
  QuorumCount,
  QuorumMoment,
  RejectionReason,
} from '@kurultai/schema';
import type { Attendance, Tally } from './ballot-count.js';

/** A number held against a fraction of a base, without division: `left` ≥ `right`, or `left` > `right`. */
export interface Inequality {
  readonly comparison: Comparison;
  readonly numerator: number;
  readonly denominator: number;
  /** The number × the denominator. */
  readonly left: number;
  /** The base × the numerator. */
  readonly right: number;
  /** The least whole number that would hold, with the same base. */
  readonly needed: number;
  readonly reached: boolean;
}

/** The quorum: `counted` held against a share of all who are entitled. */
export interface QuorumOutcome extends Inequality {
  readonly counts: QuorumCount;
  /** How many were counted for it. */
  readonly counted: number;
  /** Null in a written ballot. */
  readonly takenAt: QuorumMoment | null;
  readonly call: 1 | 2;
}

/** The majority of a YES_NO ballot. `needed` and `reached` also mind the fewest votes that the rule demands. */
export interface MajorityOutcome extends Inequality {
  readonly base: MajorityBase;
  readonly baseCount: number;
  readonly votesFor: number;
  readonly minimumYes: number;
}

/** What an election by plurality came to. */
export interface ElectionOutcome {
  /** Votes for candidates, without abstentions. */
  readonly baseCount: number;
  /** The most votes that a candidate has. */
  readonly mostVotes: number;
  /** The fewest votes that elect. */
  readonly minimumVotes: number;
  /** Who is elected; null when nobody is. */
  readonly winner: string | null;
  /** Who stands again after a tie for the first place, in the order of the tally; empty without one. */
  readonly runOff: readonly string[];
}

/** The whole result of a ballot. */
export interface BallotOutcome {
  readonly method: BallotMethod;
  readonly written: boolean;
  readonly outcome: BallotOutcomeCode;
  /** Why nothing was adopted; null unless REJECTED. */
  readonly reason: RejectionReason | null;
  /** R: present and by proxy at the moment of the quorum; in a written ballot, the valid ballots returned. */
  readonly represented: number;
  readonly attendance: Attendance;
  readonly tally: Tally;
  readonly quorum: QuorumOutcome;
  /** Null in an election. */
  readonly majority: MajorityOutcome | null;
  /** Null in a YES_NO ballot. */
  readonly election: ElectionOutcome | null;
}
