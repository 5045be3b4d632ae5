// The arithmetic of ballots: from records to numbers, from numbers to an outcome, from an outcome to words. All pure.
export {
  type Attendance,
  type BallotCount,
  type CandidateVotes,
  type CountingRule,
  type Tally,
} from './ballot-count.js';
export {
  type BallotOutcome,
  type ElectionOutcome,
  type Inequality,
  type MajorityOutcome,
  type QuorumOutcome,
} from './ballot-outcome.js';
export { COUNT_LIMITS, ImpossibleCount } from './check-count.js';
export { computeResult } from './compute-result.js';
export { type BallotRecords, type Choice, countOf, type Represented, tallyOf } from './count-of.js';
export { explain, type Explanation, type ExplanationSource } from './explain.js';
