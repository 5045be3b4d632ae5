// The outcome of a ballot. Whole numbers only; the same input always gives the same result.
import type { BallotOutcomeCode, MajorityBase, RejectionReason, Threshold } from '@kurultai/schema';
import type { BallotCount } from './ballot-count.js';
import type { BallotOutcome, ElectionOutcome, MajorityOutcome, QuorumOutcome } from './ballot-outcome.js';
import { checkCount } from './check-count.js';
import { compareToShare } from './inequality.js';
import { candidateVotes, representedIn, validVotes } from './numbers.js';

/**
 * Counts a ballot by its rule. Without a quorum the outcome is INQUORATE, whatever the votes are: ADOPTED and REJECTED
 * both need one.
 *
 * @param count the numbers and the rule; organisations are counted, never persons
 * @returns the outcome with every number that led to it
 * @throws ImpossibleCount when the numbers contradict each other, which is an error of the program
 */
export function computeResult(count: BallotCount): BallotOutcome {
  checkCount(count);
  const { rule, written, attendance, tally } = count;
  const quorum = quorumOf(count);
  const majority = rule.method === 'YES_NO' ? majorityOf(count) : null;
  const election = rule.method === 'PLURALITY' ? electionOf(count) : null;
  const reason = majority ? rejection(count, majority) : election && defeat(election);
  const outcome: BallotOutcomeCode = !quorum.reached ? 'INQUORATE' : reason === null ? 'ADOPTED' : 'REJECTED';
  return {
    method: rule.method,
    written,
    outcome,
    reason: outcome === 'REJECTED' ? reason : null,
    represented: representedIn(count),
    attendance: { ...attendance },
    tally: { ...tally, candidates: tally.candidates.map(entry => ({ ...entry })) },
    quorum,
    majority,
    election,
  };
}

function quorumOf(count: BallotCount): QuorumOutcome {
  const { rule, written, secondCall, attendance, quorumTakenAt } = count;
  // Nobody is present at a written ballot: its returned ballots are counted under either rule.
  const counted = rule.quorum.counts === 'PRESENT' && !written ? attendance.present : representedIn(count);
  // For a second call its share is enough, however that of the first is compared; who is counted stays.
  const threshold: Threshold = secondCall ? { ...secondCall, comparison: 'AT_LEAST' } : rule.quorum;
  return {
    ...compareToShare(counted, attendance.entitled, threshold),
    counts: rule.quorum.counts,
    counted,
    takenAt: written ? null : quorumTakenAt,
    call: secondCall ? 2 : 1,
  };
}

function majorityOf(count: BallotCount): MajorityOutcome {
  const { majority } = count.rule;
  const votesFor = count.tally.yes;
  const baseCount = baseOf(count, majority.base);
  const inequality = compareToShare(votesFor, baseCount, majority);
  return {
    ...inequality,
    needed: Math.max(inequality.needed, majority.minimumYes),
    reached: baseCount > 0 && inequality.reached && votesFor >= majority.minimumYes,
    base: majority.base,
    baseCount,
    votesFor,
    minimumYes: majority.minimumYes,
  };
}

function baseOf(count: BallotCount, base: MajorityBase): number {
  const { tally, attendance } = count;
  switch (base) {
    case 'CAST_EXCL_ABST':
      return tally.yes + tally.no;
    case 'CAST_INCL_ABST':
      return validVotes(tally);
    case 'REPRESENTED':
      // Who voted is in the base even when not represented at the moment of the quorum: a vote outside its own base
      // could make a majority of a minority.
      return representedIn(count) + attendance.votedUnrepresented;
    case 'ALL_ENTITLED':
      return attendance.entitled;
  }
}

function rejection({ tally }: BallotCount, majority: MajorityOutcome): RejectionReason | null {
  if (majority.reached) return null;
  if (majority.baseCount === 0) return 'NO_BASE';
  if (tally.yes === tally.no && tally.yes > 0) return 'TIE';
  return compareToShare(majority.votesFor, majority.baseCount, majority).reached ? 'MINIMUM_YES' : 'MAJORITY';
}

function electionOf({ rule, tally }: BallotCount): ElectionOutcome {
  const baseCount = candidateVotes(tally);
  const mostVotes = Math.max(0, ...tally.candidates.map(({ votes }) => votes));
  const first = baseCount === 0 ? [] : tally.candidates.filter(({ votes }) => votes === mostVotes);
  const names = first.map(({ candidate }) => candidate);
  const minimumVotes = rule.majority.minimumYes;
  return {
    baseCount,
    mostVotes,
    minimumVotes,
    winner: names.length === 1 && mostVotes >= minimumVotes ? (names[0] ?? null) : null,
    runOff: names.length > 1 ? names : [],
  };
}

function defeat({ winner, baseCount, runOff }: ElectionOutcome): RejectionReason | null {
  if (winner !== null) return null;
  if (baseCount === 0) return 'NO_BASE';
  return runOff.length > 0 ? 'TIE' : 'MINIMUM_YES';
}
