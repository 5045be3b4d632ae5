import { describe, expect, it } from '@jest/globals';
import { reminderDays } from './reminder-days.js';

describe('the days of reminders', () => {
  it.each([
    [[], []],
    [[14], ['2026-12-18']],
    [
      [2, 14, 2],
      ['2026-12-18', '2026-12-30'],
    ],
    [
      [0, -30],
      ['2027-01-01', '2027-01-31'],
    ],
  ])('%p days before the first of January are %p', (before, days) => {
    expect(reminderDays('2027-01-01', before)).toEqual(days);
  });

  it('are none for a task that is never due', () => {
    expect(reminderDays(null)).toEqual([]);
    expect(() => reminderDays(null, [7])).toThrow('never due');
  });
});
