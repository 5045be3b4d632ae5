/** Results as the schema shows them. */
import type { Actor } from '../../core/access/index.js';
import type { Ballot } from './contract/ballot.model.js';
import { BallotResult, CandidateResult, ThresholdResult } from './contract/ballot-result.model.js';
import type { Inequality } from './domain/arithmetic/index.js';
import { mayReadResult, readsAsMember } from './domain/ballot.policy.js';
import type { ResultRow } from './persistence/count.repository.js';

/** The result as far as the reader may see it: all of it, the totals, or null. */
export function toResult(actor: Actor, { facts }: Ballot, row: ResultRow | null): BallotResult | null {
  if (row === null || !mayReadResult(actor, facts)) return null;
  const { tally, attendance, represented, quorum, majority, election } = row.result;
  const full = readsAsMember(actor, facts);
  return Object.assign(new BallotResult(), {
    outcome: row.outcome,
    reason: row.reason,
    yes: tally.yes,
    no: tally.no,
    abstain: tally.abstain,
    invalid: tally.invalid,
    candidates: tally.candidates.map(({ candidate: code, votes }) =>
      Object.assign(new CandidateResult(), { code, votes }),
    ),
    winner: election?.winner ?? null,
    entitled: full ? attendance.entitled : null,
    present: full ? attendance.present : null,
    proxies: full ? attendance.proxies : null,
    represented: full ? represented : null,
    quorum: full ? toThreshold(quorum, { number: quorum.counted, base: attendance.entitled, quorum }) : null,
    majority:
      full && majority
        ? toThreshold(majority, { number: majority.votesFor, base: majority.baseCount, majority })
        : null,
    certifiedAt: row.certified_at,
    row,
    full,
  });
}

type Named =
  Pick<ResultRow['result'], 'quorum'> | { quorum?: undefined; majority: { base: ThresholdResult['majorityBase'] } };

const toThreshold = (
  { comparison, numerator, denominator, needed, reached }: Inequality,
  { number, base, ...named }: { number: number; base: number } & Named,
): ThresholdResult =>
  Object.assign(new ThresholdResult(), {
    ...{ comparison, numerator, denominator, needed, reached, number, base },
    majorityBase: 'majority' in named ? named.majority.base : null,
    quorumCounts: named.quorum?.counts ?? null,
    takenAt: named.quorum?.takenAt ?? null,
  });
