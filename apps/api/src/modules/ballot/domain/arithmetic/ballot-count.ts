// What goes into the arithmetic of a ballot: the numbers of one count, and the rule that they are held against.
import type { DecisionRule, Fraction, QuorumMoment } from '@kurultai/schema';

/** The part of a decision's rule that the arithmetic needs. */
export type CountingRule = Pick<DecisionRule, 'method' | 'majority' | 'quorum'>;

/** Who was there. Every number counts organisations. */
export interface Attendance {
  /** E: entitled to vote on this question, as frozen when the ballot was opened. */
  readonly entitled: number;
  /** P: present in person at the moment of the quorum. 0 in a written ballot. */
  readonly present: number;
  /** X: represented at that moment by a proxy that counts. 0 in a written ballot. */
  readonly proxies: number;
  /**
   * Voted, and were not represented at that moment: they left before a quorum taken at closing, or came after one taken
   * at opening. Their votes count and belong to the base; the quorum does not count them. 0 in a written ballot.
   */
  readonly votedUnrepresented: number;
}

/** The votes for one candidate of an election. */
export interface CandidateVotes {
  /** Any name that tells the candidates apart. */
  readonly candidate: string;
  readonly votes: number;
}

/** The votes that were cast. YES_NO counts `yes` and `no`; PLURALITY counts `candidates`. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Cast and not valid: spoiled papers. They are in no base, except that who cast them is represented. */
  readonly invalid: number;
  /** Every candidate of an election, also one without a vote; empty in YES_NO. */
  readonly candidates: readonly CandidateVotes[];
}

/** Everything that decides a ballot. The same input always gives the same outcome. */
export interface BallotCount {
  readonly rule: CountingRule;
  /** Whether votes were returned in writing. Then those are represented whose valid ballot came back. */
  readonly written: boolean;
  readonly quorumTakenAt: QuorumMoment;
  /** The quorum of this call: null for the first one and for written ballots, the lower fraction for the second. */
  readonly secondCall: Fraction | null;
  readonly attendance: Attendance;
  readonly tally: Tally;
}
