// What may be counted at all. A broken rule here is an error of the program, never of a person: the ballot's own guards
// and the database keep such numbers from coming to be.
import type { BallotCount } from './ballot-count.js';
import { everyVote, representedIn } from './numbers.js';

/** The most organisations that are counted, and the greatest part of a fraction: their products stay exact. */
export const COUNT_LIMITS = { organisations: 1_000_000_000, fractionPart: 1_000_000 } as const;

/** The numbers of a ballot contradict each other. */
export class ImpossibleCount extends RangeError {
  override readonly name = 'ImpossibleCount';
}

/** @throws ImpossibleCount naming the first number that cannot be */
export function checkCount(count: BallotCount): void {
  const { rule, attendance, tally, written } = count;
  for (const [name, value] of Object.entries({
    ...attendance,
    ...votesOf(count),
    minimumYes: rule.majority.minimumYes,
  }))
    demandWhole(name, value, 0, COUNT_LIMITS.organisations);
  for (const share of [rule.majority, rule.quorum, ...(count.secondCall ? [count.secondCall] : [])]) {
    demandWhole('numerator', share.numerator, 1, COUNT_LIMITS.fractionPart);
    demandWhole('denominator', share.denominator, 1, COUNT_LIMITS.fractionPart);
  }

  const names = tally.candidates.map(({ candidate }) => candidate);
  demand(new Set(names).size === names.length, 'A candidate is counted twice.');
  demand(rule.method === 'PLURALITY' || names.length === 0, 'A vote on yes or no has no candidates.');
  demand(rule.method === 'YES_NO' || tally.yes + tally.no === 0, 'An election has no yes and no.');

  if (written) {
    const { present, proxies, votedUnrepresented } = attendance;
    demand(present + proxies + votedUnrepresented === 0, 'Nobody is present at a written ballot.');
    demand(count.secondCall === null, 'A written ballot has no second call.');
  }
  const represented = representedIn(count);
  const tookPart = represented + attendance.votedUnrepresented;
  demand(tookPart <= attendance.entitled, `${tookPart} were represented or voted, of ${attendance.entitled} entitled.`);
  const cast = everyVote(tally);
  const voters = written ? attendance.entitled : tookPart;
  demand(cast <= voters, `${cast} votes were cast by ${voters} who could.`);
}

function votesOf({ tally }: BallotCount): Record<string, number> {
  const { yes, no, abstain, invalid, candidates } = tally;
  const elected = candidates.map(({ candidate, votes }) => [`votes for ${candidate}`, votes] as const);
  return { yes, no, abstain, invalid, ...Object.fromEntries(elected) };
}

function demandWhole(name: string, value: number, least: number, most: number): void {
  const whole = Number.isSafeInteger(value) && value >= least && value <= most;
  demand(whole, `${name} is ${value}; it must be a whole number from ${least} to ${most}.`);
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new ImpossibleCount(message);
}
