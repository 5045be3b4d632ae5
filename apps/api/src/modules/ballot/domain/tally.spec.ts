// Two tellers: agreement, disagreement, and counting anew.
import { describe, expect, it } from '@jest/globals';
import { agreedTotals, nextRound, papersOf, tallyState, type TellerTotals } from './tally.js';

const totals = (round: number, tellerId: string, counts: number[], invalid = 0): TellerTotals => ({
  round,
  tellerId,
  counts,
  invalid,
});

describe('the totals of the papers', () => {
  it('need two tellers who agree', () => {
    expect(tallyState([])).toBe('NONE');
    expect(tallyState([totals(1, 'a', [3, 1])])).toBe('ONE');
    const agreed = [totals(1, 'a', [3, 1], 1), totals(1, 'b', [3, 1], 1)];
    expect(tallyState(agreed)).toBe('AGREED');
    expect(papersOf(agreedTotals(agreed) ?? totals(0, '', []))).toBe(5);
  });

  it.each([
    [[3, 2], 0],
    [[3, 1], 1],
    [[3], 0],
  ])('do not agree with %j and %p spoiled', (counts, invalid) => {
    const different = [totals(1, 'a', [3, 1]), totals(1, 'b', counts, invalid)];
    expect(tallyState(different)).toBe('MISMATCH');
    expect(agreedTotals(different)).toBeUndefined();
    expect(nextRound(different)).toBe(2);
  });

  it('are those of the latest round', () => {
    const rounds = [totals(1, 'a', [3]), totals(1, 'b', [2]), totals(2, 'b', [3])];
    expect(tallyState(rounds)).toBe('ONE');
    expect(nextRound(rounds)).toBe(2);
    expect(tallyState([...rounds, totals(2, 'a', [3])])).toBe('AGREED');
  });
});
