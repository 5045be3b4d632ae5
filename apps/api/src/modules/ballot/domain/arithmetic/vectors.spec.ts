// The published vectors and the module agree. Their expected values were worked out apart from it, with fractions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { BallotCount, BallotOutcome } from './index.js';
import { computeResult } from './index.js';

interface Vector {
  readonly name: string;
  readonly count: BallotCount;
  readonly expected: Pick<BallotOutcome, 'outcome' | 'reason' | 'represented' | 'quorum' | 'majority' | 'election'>;
}
const path = createRequire(import.meta.url).resolve('@kurultai/schema/vectors/ballots.json');
const file = JSON.parse(readFileSync(path, 'utf8')) as { format: number; ballots: Vector[] };

describe('the published vectors of ballots', () => {
  it.each(file.ballots.map(vector => [vector.name, vector] as const))('%s', (_name, { count, expected }) => {
    expect(computeResult(count)).toMatchObject(expected);
  });

  it('reach every outcome, every reason, every base and both comparisons', () => {
    const seen = new Set(
      file.ballots.flatMap(({ count: { rule, written, secondCall }, expected }) => [
        expected.outcome,
        expected.reason,
        rule.method,
        rule.majority.base,
        `majority ${rule.majority.comparison}`,
        `quorum ${rule.quorum.comparison}`,
        rule.quorum.counts,
        written ? 'written' : 'in the room',
        secondCall ? 'second call' : 'first call',
      ]),
    );
    expect([...seen].map(String).sort()).toEqual(
      [
        ...['ADOPTED', 'REJECTED', 'INQUORATE', 'MAJORITY', 'TIE', 'NO_BASE', 'MINIMUM_YES', 'null'],
        ...['YES_NO', 'PLURALITY', 'CAST_EXCL_ABST', 'CAST_INCL_ABST', 'REPRESENTED', 'ALL_ENTITLED', 'PRESENT'],
        ...['majority AT_LEAST', 'majority MORE_THAN', 'quorum AT_LEAST', 'quorum MORE_THAN'],
        ...['written', 'in the room', 'second call', 'first call'],
      ].sort(),
    );
  });

  it('are told apart by their names', () => {
    const names = file.ballots.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 5)).toEqual(['V1', 'V2', 'V3', 'V4', 'V5']);
  });
});
