import { describe, expect, it } from '@jest/globals';
import { existenceHint } from './existence-hint.js';

describe('the hint on how long an applicant has existed', () => {
  it.each([
    ['2020-10-24', 'MET'],
    ['2020-10-25', 'UNMET'],
    ['2020-09', 'MET'],
    ['2020-10', 'CANNOT_BE_DECIDED'],
    ['2020-11', 'UNMET'],
    ['2019', 'MET'],
    ['2020', 'CANNOT_BE_DECIDED'],
    ['2021', 'UNMET'],
    [null, 'CANNOT_BE_DECIDED'],
  ])('founded on %p, two years by 2022-10-24: %s', (foundedOn, hint) => {
    expect(existenceHint(foundedOn, 2, '2022-10-24')).toBe(hint);
  });
});
