// The urn of a secret ballot: counters, and nothing that tells one vote from another.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countVotes, emptyUrn, MAX_OPTIONS, putVote } from './urn-content.js';

describe('an urn', () => {
  it('counts what was put in, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: MAX_OPTIONS - 1 }), { maxLength: 200 }), votes => {
        const urn = emptyUrn();
        for (const vote of votes) putVote(urn, vote);
        const counts = countVotes(urn, MAX_OPTIONS);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(votes.length);
        expect(counts).toEqual(counts.map((_, option) => votes.filter(vote => vote === option).length));
        const other = emptyUrn();
        for (const vote of votes.toReversed()) putVote(other, vote);
        expect(other.equals(urn)).toBe(true);
      }),
    );
  });

  it('is always of one size', () => {
    const urn = emptyUrn();
    for (let vote = 0; vote < 100_000; vote += 1) putVote(urn, 0);
    expect(urn).toHaveLength(emptyUrn().length);
  });

  it.each([-1, MAX_OPTIONS, 0.5, Number.NaN])('has no counter %p', position => {
    expect(() => {
      putVote(emptyUrn(), position);
    }).toThrow(RangeError);
  });

  it('does not hide votes for no option', () => {
    const urn = emptyUrn();
    putVote(urn, 5);
    expect(() => countVotes(urn, 3)).toThrow(RangeError);
  });
});
