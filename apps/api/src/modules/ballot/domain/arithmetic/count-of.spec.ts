import { describe, expect, it } from '@jest/globals';
import type { BallotRecords } from './index.js';
import { computeResult, countOf, ImpossibleCount, tallyOf } from './index.js';

const RECORDS: BallotRecords = {
  rule: {
    method: 'YES_NO',
    majority: { base: 'CAST_EXCL_ABST', comparison: 'AT_LEAST', numerator: 2, denominator: 3, minimumYes: 1 },
    quorum: { counts: 'REPRESENTED', comparison: 'AT_LEAST', numerator: 1, denominator: 2 },
  },
  ruleSet: {
    quorum: {
      takenAt: 'CLOSING',
      votedThenLeftCounts: false,
      secondCall: { afterMinutes: 60, quorum: { numerator: 1, denominator: 3 } },
    },
  },
  written: false,
  call: 1,
  entitled: ['a', 'b', 'c', 'd'],
  roll: [
    { organisationId: 'a', how: 'PRESENT' },
    { organisationId: 'b', how: 'PROXY' },
  ],
  voters: ['a', 'b'],
  tally: tallyOf(['YES', 'YES']),
};
const attendanceOf = (records: Partial<BallotRecords>) => countOf({ ...RECORDS, ...records }).attendance;

describe('the numbers of a ballot', () => {
  it('come from the snapshot, the roll and the votes', () => {
    expect(countOf(RECORDS)).toEqual({
      rule: RECORDS.rule,
      written: false,
      quorumTakenAt: 'CLOSING',
      secondCall: null,
      attendance: { entitled: 4, present: 1, proxies: 1, votedUnrepresented: 0 },
      tally: { yes: 2, no: 0, abstain: 0, invalid: 0, candidates: [] },
    });
  });

  it('count apart who voted and is not on the roll', () => {
    expect(attendanceOf({ voters: ['a', 'c'] })).toMatchObject({ present: 1, proxies: 1, votedUnrepresented: 1 });
  });

  it('count as present who voted and left, where the roll kept it', () => {
    const roll = [...RECORDS.roll, { organisationId: 'c', how: 'VOTED_AND_LEFT' } as const];
    expect(attendanceOf({ roll, voters: ['a', 'c'] })).toMatchObject({ present: 2, proxies: 1, votedUnrepresented: 0 });
  });

  it('find votes beyond the roll where only totals are known', () => {
    expect(attendanceOf({ voters: null, tally: tallyOf(['YES', 'NO', 'INVALID']) }).votedUnrepresented).toBe(1);
    expect(attendanceOf({ voters: null, tally: tallyOf(['YES']) }).votedUnrepresented).toBe(0);
  });

  it('have nobody in the room of a written ballot', () => {
    expect(attendanceOf({ written: true, roll: [] })).toEqual({
      entitled: 4,
      present: 0,
      proxies: 0,
      votedUnrepresented: 0,
    });
  });

  it('take the quorum of the second call from the rule set', () => {
    expect(countOf({ ...RECORDS, call: 2 }).secondCall).toEqual({ numerator: 1, denominator: 3 });
    const ruleSet = { quorum: { ...RECORDS.ruleSet.quorum, secondCall: null } };
    expect(() => countOf({ ...RECORDS, ruleSet, call: 2 })).toThrow('The rule set has no second call.');
  });

  it.each<[string, Partial<BallotRecords>]>([
    ['twice in the snapshot', { entitled: ['a', 'b', 'a'] }],
    ['twice on the roll', { roll: [...RECORDS.roll, { organisationId: 'a', how: 'PROXY' }] }],
    ['twice among the voters', { voters: ['a', 'a'] }],
    ['on the roll and not entitled', { roll: [{ organisationId: 'x', how: 'PRESENT' }] }],
    ['among the voters and not entitled', { voters: ['x'] }],
  ])('refuse an organisation that stands %s', (_where, records) => {
    expect(() => attendanceOf(records)).toThrow(ImpossibleCount);
  });
});

describe('adding up votes', () => {
  it('counts every choice', () => {
    expect(tallyOf(['NO', 'YES', 'ABSTAIN', 'INVALID', 'YES'])).toMatchObject({
      yes: 2,
      no: 1,
      abstain: 1,
      invalid: 1,
    });
  });

  it('names every candidate in the order of the paper, also one without a vote', () => {
    expect(tallyOf(['C2', 'C2', 'ABSTAIN'], ['C1', 'C2']).candidates).toEqual([
      { candidate: 'C1', votes: 0 },
      { candidate: 'C2', votes: 2 },
    ]);
  });

  it('refuses a vote for nobody on the paper', () => {
    expect(() => tallyOf(['C3'], ['C1', 'C2'])).toThrow(ImpossibleCount);
  });
});

describe('a ballot whose records are all there', () => {
  it('is recounted to the same result', () => {
    expect(computeResult(countOf(RECORDS))).toMatchObject({ outcome: 'ADOPTED', represented: 2 });
  });
});
