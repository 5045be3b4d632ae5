import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDays, daysInMonth, nextDay } from './calendar.js';

describe('the calendar', () => {
  it.each([
    [2000, 29],
    [1900, 28],
    [2024, 29],
    [2023, 28],
    [4, 29],
  ])('gives February %d %d days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it('agrees with Date on the day after', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true }), date => {
        const after = new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
        expect(nextDay(date.toISOString().slice(0, 10))).toBe(after);
      }),
    );
  });

  it('puts the day after the last one last', () => {
    expect(nextDay('9999-12-31')).toBe('10000-01-01');
    expect(['10000-01-01', '2022-01-01', '0001-01-01'].sort(compareDays)).toEqual([
      '0001-01-01',
      '2022-01-01',
      '10000-01-01',
    ]);
    expect(compareDays('2022-01-01', '2022-01-01')).toBe(0);
  });
});
