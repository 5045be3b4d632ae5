// What must hold for every ballot, by generated ones, and against a second, naive way to count.
import { COMPARISONS, type Comparison, MAJORITY_BASES, type MajorityBase, QUORUM_COUNTS } from '@kurultai/schema';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BallotCount, BallotRecords, Represented } from './index.js';
import { computeResult, countOf, tallyOf } from './index.js';

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];
const part = fc.integer({ min: 1, max: 12 });
const fraction = fc.tuple(part, part).map(([one, other]) => ({
  numerator: Math.min(one, other),
  denominator: Math.max(one, other),
}));
const threshold = fc
  .tuple(fraction, fc.constantFrom(...keys(COMPARISONS)))
  .map(([share, comparison]) => ({ ...share, comparison }));
const rule = fc.record({
  method: fc.constant('YES_NO' as const),
  majority: fc
    .tuple(threshold, fc.constantFrom(...keys(MAJORITY_BASES)), fc.integer({ min: 0, max: 3 }))
    .map(([share, base, minimumYes]) => ({ ...share, base, minimumYes })),
  quorum: fc.tuple(threshold, fc.constantFrom(...keys(QUORUM_COUNTS))).map(([share, counts]) => ({ ...share, counts })),
});
const ruleSet = fc.record({
  takenAt: fc.constantFrom('OPENING' as const, 'CLOSING' as const),
  votedThenLeftCounts: fc.boolean(),
  secondCall: fraction.map(quorum => ({ afterMinutes: 60, quorum })),
});

type Choice = 'YES' | 'NO' | 'ABSTAIN' | 'INVALID';
interface Seat {
  readonly how: Represented['how'] | 'AWAY';
  readonly choice: Choice | null;
}
const seat = fc.record<Seat>({
  how: fc.constantFrom('PRESENT', 'PRESENT', 'PROXY', 'VOTED_AND_LEFT', 'AWAY'),
  choice: fc.constantFrom('YES', 'YES', 'NO', 'ABSTAIN', 'INVALID', null),
});
interface Case {
  readonly seats: readonly Seat[];
  readonly rule: BallotRecords['rule'];
  readonly ruleSet: BallotRecords['ruleSet'];
  readonly written: boolean;
  readonly call: 1 | 2;
}
const ballot: fc.Arbitrary<Case> = fc
  .tuple(fc.array(seat, { maxLength: 40 }), rule, ruleSet, fc.boolean(), fc.constantFrom(1 as const, 2 as const))
  .map(([seats, of, quorum, written, call]) => ({
    seats,
    rule: of,
    ruleSet: { quorum },
    written,
    call: written ? (1 as const) : call,
  }));

/** The records of a case, its organisations in a given order. */
function recordsOf({ seats, ...rest }: Case, order = seats.map((_, index) => index)): BallotRecords {
  const named = order.map(index => ({ organisationId: `o${index}`, ...(seats[index] as Seat) }));
  const cast = named.filter(({ choice }) => choice !== null);
  return {
    ...rest,
    entitled: named.map(({ organisationId }) => organisationId),
    roll: rest.written
      ? []
      : named.flatMap(({ organisationId, how }) => (how === 'AWAY' ? [] : [{ organisationId, how }])),
    voters: cast.map(({ organisationId }) => organisationId),
    tally: tallyOf(cast.map(({ choice }) => choice as Choice)),
  };
}
const resultOf = (of: Case, order?: number[]) => computeResult(countOf(recordsOf(of, order)));

describe('every ballot', () => {
  it('invariant 7: its result, recomputed from snapshot, votes and rule, is identical', () => {
    fc.assert(
      fc.property(ballot, of => {
        const stored = JSON.stringify({ records: recordsOf(of), result: resultOf(of) });
        const { records, result } = JSON.parse(stored) as { records: BallotRecords; result: unknown };
        expect(computeResult(countOf(records))).toEqual(result);
      }),
    );
  });

  it('invariant 7: ADOPTED implies a quorum, and without one it is INQUORATE', () => {
    fc.assert(
      fc.property(ballot, of => {
        const { outcome, quorum, reason } = resultOf(of);
        expect(quorum.reached).toBe(outcome !== 'INQUORATE');
        expect(reason === null).toBe(outcome !== 'REJECTED');
      }),
    );
  });

  it('is not turned from ADOPTED by one more YES in place of a NO, an abstention, a spoiled paper or an absence', () => {
    fc.assert(
      fc.property(ballot, fc.nat(), (of, at) => {
        fc.pre(of.seats.length > 0);
        const index = at % of.seats.length;
        const before = of.seats[index] as Seat;
        // Who was away and now votes is there, unless it votes from away.
        const after: Seat = { how: before.how === 'AWAY' && at % 2 === 0 ? 'PRESENT' : before.how, choice: 'YES' };
        const changed = { ...of, seats: of.seats.with(index, after) };
        fc.pre(resultOf(of).outcome === 'ADOPTED');
        expect(resultOf(changed).outcome).toBe('ADOPTED');
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in whatever order its votes are counted', () => {
    const withOrder = ballot.chain(of => {
      const order = of.seats.map((_, index) => index);
      return fc.tuple(fc.constant(of), fc.shuffledSubarray(order, { minLength: order.length }));
    });
    fc.assert(
      fc.property(withOrder, ([of, order]) => {
        expect(resultOf(of, order)).toEqual(resultOf(of));
      }),
    );
  });

  it('is the same when its fractions are not reduced', () => {
    fc.assert(
      fc.property(ballot, fc.integer({ min: 2, max: 1000 }), (of, k) => {
        const times = <Share extends { numerator: number; denominator: number }>(share: Share): Share => ({
          ...share,
          numerator: share.numerator * k,
          denominator: share.denominator * k,
        });
        const scaled = { ...of.rule, majority: times(of.rule.majority), quorum: times(of.rule.quorum) };
        const one = resultOf(of);
        const other = resultOf({ ...of, rule: scaled });
        expect([other.outcome, other.reason]).toEqual([one.outcome, one.reason]);
        expect([other.quorum.needed, other.majority?.needed]).toEqual([one.quorum.needed, one.majority?.needed]);
      }),
    );
  });

  it('needs exactly as many as it says: that many are enough, one fewer are not', () => {
    fc.assert(
      fc.property(ballot, of => {
        const { quorum, majority } = resultOf(of);
        expect(quorum.reached).toBe(quorum.counted >= quorum.needed);
        expect(majority?.reached).toBe(
          majority !== null && majority.baseCount > 0 && majority.votesFor >= majority.needed,
        );
      }),
    );
  });

  it('comes out as a naive count with great whole numbers has it', () => {
    fc.assert(
      fc.property(ballot, of => {
        expect(resultOf(of).outcome).toBe(naive(of));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays exact with numbers beyond any network', () => {
    const great = fc.integer({ min: 0, max: 300_000_000 });
    const share = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(
        great,
        great,
        great,
        share,
        fc.constantFrom(...keys(COMPARISONS)),
        (yes, no, abstain, [n, d], how) => {
          const count: BallotCount = {
            rule: {
              method: 'YES_NO',
              majority: { base: 'CAST_INCL_ABST', comparison: how, numerator: n, denominator: d, minimumYes: 0 },
              quorum: { counts: 'REPRESENTED', comparison: 'AT_LEAST', numerator: 1, denominator: 2 },
            },
            written: false,
            quorumTakenAt: 'CLOSING',
            secondCall: null,
            attendance: { entitled: 1_000_000_000, present: 900_000_000, proxies: 0, votedUnrepresented: 0 },
            tally: { yes, no, abstain, invalid: 0, candidates: [] },
          };
          const { majority } = computeResult(count);
          const base = BigInt(yes) + BigInt(no) + BigInt(abstain);
          expect([BigInt(majority?.left ?? -1), BigInt(majority?.right ?? -1)]).toEqual([
            BigInt(yes) * BigInt(d),
            base * BigInt(n),
          ]);
          expect(BigInt(majority?.needed ?? -1)).toBe(least(how, base * BigInt(n), BigInt(d)));
        },
      ),
    );
  });
});

/** The least whole number that holds against product/denominator. */
function least(comparison: Comparison, product: bigint, denominator: bigint): bigint {
  const whole = product / denominator;
  return comparison === 'AT_LEAST' && whole * denominator === product ? whole : whole + 1n;
}

/** Counts seat by seat, written apart from the module: the two must never differ. */
function naive({ seats, rule: { majority, quorum }, ruleSet: set, written, call }: Case): string {
  const many = (holds: (seat: Seat) => boolean) => BigInt(seats.filter(holds).length);
  const valid = ({ choice }: Seat) => choice === 'YES' || choice === 'NO' || choice === 'ABSTAIN';
  const there = ({ how }: Seat) => how !== 'AWAY';
  const inPerson = ({ how }: Seat) => how === 'PRESENT' || how === 'VOTED_AND_LEFT';
  const counted = written ? many(valid) : many(quorum.counts === 'PRESENT' ? inPerson : there);
  const share = call === 2 && set.quorum.secondCall ? set.quorum.secondCall.quorum : quorum;
  const comparison = call === 2 ? 'AT_LEAST' : quorum.comparison;
  if (!holds(comparison, counted, share, BigInt(seats.length))) return 'INQUORATE';
  const bases: Record<MajorityBase, (seat: Seat) => boolean> = {
    CAST_EXCL_ABST: ({ choice }) => choice === 'YES' || choice === 'NO',
    CAST_INCL_ABST: valid,
    REPRESENTED: written ? valid : one => there(one) || one.choice !== null,
    ALL_ENTITLED: () => true,
  };
  const base = many(bases[majority.base]);
  const yes = many(({ choice }) => choice === 'YES');
  const adopted = base > 0n && yes >= BigInt(majority.minimumYes) && holds(majority.comparison, yes, majority, base);
  return adopted ? 'ADOPTED' : 'REJECTED';
}

function holds(comparison: Comparison, number: bigint, share: { numerator: number; denominator: number }, of: bigint) {
  const difference = number * BigInt(share.denominator) - of * BigInt(share.numerator);
  return comparison === 'AT_LEAST' ? difference >= 0n : difference > 0n;
}
