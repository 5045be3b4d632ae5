import { describe, expect, it } from '@jest/globals';
import type { MajorityBase, MajorityRule } from '@kurultai/schema';
import { numberOf, visibilityOf } from './new-decision.js';
import { isAdopted } from './record-decision.js';

const TWO_THIRDS = { comparison: 'AT_LEAST', numerator: 2, denominator: 3, minimumYes: 1 } as const;

describe('the votes of a body', () => {
  it.each<[string, Partial<MajorityRule>, [number, number, number, number | null], boolean]>([
    ['V1: 20 of 29', { base: 'CAST_EXCL_ABST' }, [20, 9, 4, null], true],
    ['V2: 20 of 33', { base: 'CAST_INCL_ABST' }, [20, 9, 4, null], false],
    ['V4: exactly two thirds', { base: 'CAST_EXCL_ABST' }, [26, 13, 1, null], true],
    ['more than exactly two thirds', { base: 'CAST_EXCL_ABST', comparison: 'MORE_THAN' }, [26, 13, 1, null], false],
    ['20 of all who voted', { base: 'REPRESENTED' }, [20, 9, 4, null], false],
    ['20 of 30 members', { base: 'ALL_ENTITLED' }, [20, 0, 0, 30], true],
    ['20 of 31 members', { base: 'ALL_ENTITLED' }, [20, 0, 0, 31], false],
    ['none at all', { base: 'CAST_EXCL_ABST' }, [0, 0, 5, null], false],
    ['fewer than the rule demands', { base: 'CAST_EXCL_ABST', minimumYes: 3 }, [2, 0, 0, null], false],
  ])('%s', (_, rule, [yes, no, abstain, entitled], adopted) => {
    const base: MajorityBase = 'CAST_EXCL_ABST';
    expect(isAdopted({ ...TWO_THIRDS, base, ...rule }, { yes, no, abstain, entitled })).toBe(adopted);
  });
});

it('a reversal is no more public than what it reverses', () => {
  const annulment = { subject: 'ANNULMENT', outcome: 'ADOPTED' } as const;
  expect(visibilityOf(annulment, 'MEMBER')).toBe('MEMBER');
  expect(visibilityOf(annulment, 'PUBLIC')).toBe('PUBLIC');
});

it.each([
  [2026, 1, 'DEC-2026-001'],
  [2026, 999, 'DEC-2026-999'],
  [2026, 1000, 'DEC-2026-1000'],
  [33, 7, 'DEC-0033-007'],
])('the decision %i/%i is %s', (year, sequence, number) => {
  expect(numberOf(year, sequence)).toBe(number);
});
