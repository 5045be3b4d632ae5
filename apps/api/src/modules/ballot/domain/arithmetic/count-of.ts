// From the records of a ballot (its frozen snapshot, the roll, its votes) to the numbers of its count.
import type { RuleSetContent } from '@kurultai/schema';
import type { Attendance, BallotCount, CountingRule, Tally } from './ballot-count.js';
import { ImpossibleCount } from './check-count.js';
import { everyVote } from './numbers.js';

/** An organisation that was represented at the moment of the quorum. */
export interface Represented {
  readonly organisationId: string;
  /** Who voted in person and left is counted as present, where the rule set keeps it on the roll. */
  readonly how: 'PRESENT' | 'PROXY' | 'VOTED_AND_LEFT';
}

/** What the records of a ballot say. Organisations are named by id. */
export interface BallotRecords {
  readonly rule: CountingRule;
  readonly ruleSet: Pick<RuleSetContent, 'quorum'>;
  readonly written: boolean;
  readonly call: 1 | 2;
  /** The snapshot: every organisation that is entitled, once. */
  readonly entitled: readonly string[];
  /** The roll: every entitled organisation that was represented, once; empty in a written ballot. */
  readonly roll: readonly Represented[];
  /** Whose votes were taken, in any way; null where only totals are known, as from tellers. How they voted is not needed. */
  readonly voters: readonly string[] | null;
  readonly tally: Tally;
}

/**
 * Counts the records.
 *
 * @throws ImpossibleCount when an organisation stands twice in a list, or is on the roll or voted without being entitled
 */
export function countOf(records: BallotRecords): BallotCount {
  const { rule, ruleSet, written, call, tally } = records;
  const secondCall = call === 2 ? (ruleSet.quorum.secondCall?.quorum ?? null) : null;
  if (call === 2 && secondCall === null) throw new ImpossibleCount('The rule set has no second call.');
  return { rule, written, quorumTakenAt: ruleSet.quorum.takenAt, secondCall, attendance: attendanceOf(records), tally };
}

function attendanceOf({ entitled, roll, voters, tally, written }: BallotRecords): Attendance {
  const may = distinct(entitled);
  const there = distinct(roll.map(({ organisationId }) => organisationId));
  const voted = distinct(voters ?? []);
  for (const organisation of [...there, ...voted]) {
    if (!may.has(organisation)) throw new ImpossibleCount(`${organisation} was counted and is not entitled.`);
  }
  const proxies = roll.filter(({ how }) => how === 'PROXY').length;
  const away = voters
    ? [...voted].filter(organisation => !there.has(organisation)).length
    : everyVote(tally) - roll.length;
  return {
    entitled: may.size,
    present: roll.length - proxies,
    proxies,
    votedUnrepresented: written ? 0 : Math.max(0, away),
  };
}

/** A choice on yes or no, or a paper that shows none. Everything else that {@link tallyOf} gets is a candidate. */
export type Choice = 'YES' | 'NO' | 'ABSTAIN' | 'INVALID';

/**
 * Adds votes up. Their order changes nothing.
 *
 * @param choices one for each vote: a {@link Choice}, or a candidate's name
 * @param candidates who may be voted for, in the order of the ballot paper; empty on yes or no
 * @throws ImpossibleCount when a vote is for nobody on the paper
 */
export function tallyOf(choices: Iterable<string>, candidates: readonly string[] = []): Tally {
  const sums = new Map<string, number>(['YES', 'NO', 'ABSTAIN', 'INVALID', ...candidates].map(name => [name, 0]));
  for (const choice of choices) {
    const sum = sums.get(choice);
    if (sum === undefined) throw new ImpossibleCount(`${choice} is not on the ballot paper.`);
    sums.set(choice, sum + 1);
  }
  const of = (name: string) => sums.get(name) ?? 0;
  return {
    yes: of('YES'),
    no: of('NO'),
    abstain: of('ABSTAIN'),
    invalid: of('INVALID'),
    candidates: candidates.map(candidate => ({ candidate, votes: of(candidate) })),
  };
}

function distinct(organisations: readonly string[]): Set<string> {
  const set = new Set(organisations);
  if (set.size !== organisations.length) throw new ImpossibleCount('An organisation is counted twice.');
  return set;
}
