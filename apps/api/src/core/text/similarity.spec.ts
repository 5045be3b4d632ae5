import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainDifference, trigramSimilarity } from './similarity.js';

const words = fc.stringMatching(/^[a-z0-9]{1,6}( [a-z0-9]{1,6}){0,2}$/);

describe('trigramSimilarity', () => {
  // The values are those of PostgreSQL's similarity().
  it.each([
    ['senimen bolashaq', 'senimen bolasaq', 14 / 19],
    ['word', 'two words', 0.36363637],
    ['parentrus', 'parent r us', 0.46666667],
    ['abc', 'abc', 1],
    ['abc', 'xyz', 0],
    ['aa', 'aaa', 0.75],
    ['ata ana', 'ana ata', 1],
    ['', 'abc', 0],
    ['', '', 0],
  ])('compares %p and %p as pg_trgm does: %d', (a, b, similarity) => {
    expect(trigramSimilarity(a, b)).toBeCloseTo(similarity, 6);
  });

  it('is symmetric, between 0 and 1, and 1 for itself', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const similarity = trigramSimilarity(a, b);
        expect(similarity).toBe(trigramSimilarity(b, a));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(trigramSimilarity(a, a)).toBe(1);
      }),
    );
  });
});

describe('explainDifference', () => {
  it.each([
    ['senimen bolashaq', 'senimen bolasaq', '1 deletion'],
    ['senimen bolasaq', 'senimen bolashaq', '1 insertion'],
    ['senimen bolashaq', 'zenimen bolasaq', '1 deletion, 1 substitution'],
    ['kitten', 'sitting', '1 insertion, 2 substitutions'],
    ['abc', '', '3 deletions'],
    ['', 'ab', '2 insertions'],
    ['abc', 'abc', 'no difference'],
    ['', '', 'no difference'],
    ['😀', 'a', '1 substitution'],
  ])('explains %p to %p: %s', (a, b, said) => {
    expect(explainDifference(a, b)).toBe(said);
  });

  it('needs as many edits in one direction as in the other', () => {
    const count = (said: string) => (said.match(/\d+/g) ?? []).reduce((sum, digits) => sum + Number(digits), 0);
    fc.assert(
      fc.property(words, words, (a, b) => {
        const edits = count(explainDifference(a, b));
        expect(edits).toBe(count(explainDifference(b, a)));
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
