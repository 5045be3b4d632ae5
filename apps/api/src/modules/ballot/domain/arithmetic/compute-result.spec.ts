import { describe, expect, it } from '@jest/globals';
import type { BallotCount, CountingRule } from './index.js';
import { computeResult, COUNT_LIMITS, ImpossibleCount } from './index.js';

const TWO_THIRDS: CountingRule = {
  method: 'YES_NO',
  majority: { base: 'CAST_EXCL_ABST', comparison: 'AT_LEAST', numerator: 2, denominator: 3, minimumYes: 1 },
  quorum: { counts: 'REPRESENTED', comparison: 'AT_LEAST', numerator: 1, denominator: 2 },
};
const including: CountingRule = { ...TWO_THIRDS, majority: { ...TWO_THIRDS.majority, base: 'CAST_INCL_ABST' } };

type Votes = readonly [yes: number, no: number, abstain: number];
const counted = (
  [entitled, present, proxies]: readonly [number, number, number],
  [yes, no, abstain]: Votes,
  rest: Partial<BallotCount> = {},
): BallotCount => ({
  rule: TWO_THIRDS,
  written: false,
  quorumTakenAt: 'CLOSING',
  secondCall: null,
  attendance: { entitled, present, proxies, votedUnrepresented: 0 },
  tally: { yes, no, abstain, invalid: 0, candidates: [] },
  ...rest,
});

describe('the arithmetic of a ballot', () => {
  it.each([
    ['V1', counted([52, 27, 6], [20, 9, 4]), 33, 26, true, 60, 58, 'ADOPTED', null],
    ['V2', counted([52, 27, 6], [20, 9, 4], { rule: including }), 33, 26, true, 60, 66, 'REJECTED', 'MAJORITY'],
    ['V3', counted([52, 19, 6], [25, 0, 0]), 25, 26, false, 75, 50, 'INQUORATE', null],
    ['V4', counted([60, 40, 0], [26, 13, 1]), 40, 30, true, 78, 78, 'ADOPTED', null],
    ['V5', counted([60, 31, 0], [21, 10, 0]), 31, 30, true, 63, 62, 'ADOPTED', null],
  ] as const)('%s of the rules', (_name, count, represented, needed, reached, left, right, outcome, reason) => {
    expect(computeResult(count)).toMatchObject({
      represented,
      quorum: { counted: represented, needed, reached },
      majority: { left, right },
      outcome,
      reason,
    });
  });

  it('says how many votes would have been enough', () => {
    expect(computeResult(counted([52, 27, 6], [20, 9, 4])).majority).toMatchObject({ needed: 20, votesFor: 20 });
    expect(computeResult(counted([52, 27, 6], [20, 9, 4], { rule: including })).majority).toMatchObject({ needed: 22 });
  });

  it('leaves its input as it was and shares nothing with it', () => {
    const count = counted([52, 27, 6], [20, 9, 4]);
    const before = structuredClone(count);
    const result = computeResult(count);
    expect(count).toEqual(before);
    expect(result.tally).toEqual(count.tally);
    expect(result.tally).not.toBe(count.tally);
  });

  it('survives JSON, so that a stored result can be compared with a recomputed one', () => {
    const result = computeResult(counted([52, 27, 6], [20, 9, 4]));
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('numbers that cannot be', () => {
  const { majority, quorum } = TWO_THIRDS;
  const candidates = [
    { candidate: 'A', votes: 1 },
    { candidate: 'A', votes: 1 },
  ];
  const tally = { yes: 0, no: 0, abstain: 0, invalid: 0, candidates: [] };
  const attendance = { entitled: 52, present: 27, proxies: 6, votedUnrepresented: 0 };

  it.each<[string, BallotCount, RegExp]>([
    ['a negative number', counted([52, 27, -1], [20, 0, 0]), /proxies is -1/],
    ['half a vote', counted([52, 27, 6], [20.5, 0, 0]), /yes is 20\.5/],
    ['no number', counted([52, 27, 6], [NaN, 0, 0]), /yes is NaN/],
    ['too great a number', counted([COUNT_LIMITS.organisations + 1, 0, 0], [0, 0, 0]), /entitled is 1000000001/],
    ['more represented than entitled', counted([52, 50, 3], [0, 0, 0]), /53 were represented or voted, of 52/],
    ['more votes than represented', counted([52, 27, 6], [20, 10, 4]), /34 votes were cast by 33/],
    ['a spoiled paper too many', counted([2, 1, 0], [1, 0, 0], { tally: { ...tally, yes: 1, invalid: 1 } }), /2 votes/],
    ['more written votes than entitled', counted([3, 0, 0], [2, 1, 1], { written: true }), /4 were represented/],
    ['somebody present in writing', counted([3, 1, 0], [1, 0, 0], { written: true }), /Nobody is present/],
    [
      'a second call in writing',
      counted([3, 0, 0], [1, 0, 0], { written: true, secondCall: { numerator: 1, denominator: 3 } }),
      /no second call/,
    ],
    [
      'voters away beyond the entitled',
      counted([52, 0, 0], [0, 0, 0], { attendance: { ...attendance, votedUnrepresented: 20 } }),
      /53 were represented or voted, of 52/,
    ],
    [
      'a fraction over nothing',
      counted([52, 27, 6], [0, 0, 0], { rule: { ...TWO_THIRDS, majority: { ...majority, denominator: 0 } } }),
      /denominator is 0/,
    ],
    [
      'a share of nothing',
      counted([52, 27, 6], [0, 0, 0], { rule: { ...TWO_THIRDS, quorum: { ...quorum, numerator: 0 } } }),
      /numerator is 0/,
    ],
    ['candidates on yes or no', counted([52, 27, 6], [0, 0, 0], { tally: { ...tally, candidates } }), /twice/],
    [
      'a candidate on yes or no',
      counted([52, 27, 6], [0, 0, 0], { tally: { ...tally, candidates: candidates.slice(1) } }),
      /no candidates/,
    ],
    [
      'yes in an election',
      counted([52, 27, 6], [1, 0, 0], { rule: { ...TWO_THIRDS, method: 'PLURALITY' } }),
      /no yes and no/,
    ],
  ])('refuses %s', (_name, count, message) => {
    expect(() => computeResult(count)).toThrow(ImpossibleCount);
    expect(() => computeResult(count)).toThrow(message);
  });
});
