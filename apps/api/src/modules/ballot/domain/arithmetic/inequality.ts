// Shares of a base without fractions: both sides are multiplied, so that only whole numbers are compared.
import type { Threshold } from '@kurultai/schema';
import type { Inequality } from './ballot-outcome.js';

/**
 * Holds a number against a share of a base: `AT_LEAST n/d` is number × d ≥ n × base, `MORE_THAN n/d` is >.
 *
 * @param number the votes, or those who are counted
 * @param base what the share is of
 */
export function compareToShare(number: number, base: number, threshold: Threshold): Inequality {
  const { comparison, numerator, denominator } = threshold;
  const left = number * denominator;
  const right = base * numerator;
  const floor = wholePart(right, denominator);
  return {
    comparison,
    numerator,
    denominator,
    left,
    right,
    needed: comparison === 'MORE_THAN' || floor * denominator < right ? floor + 1 : floor,
    reached: comparison === 'MORE_THAN' ? left > right : left >= right,
  };
}

// Division only of a multiple: its result is a whole number and exact.
const wholePart = (value: number, divisor: number): number => (value - (value % divisor)) / divisor;
