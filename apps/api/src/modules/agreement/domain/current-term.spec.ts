import { describe, expect, it } from '@jest/globals';
import { currentTerm, currentTermStart, shortestTerm } from './current-term.js';

describe('the current term of a memorandum that renews itself', () => {
  it.each([
    ['the first', '2025-08-16', 12, 30, '2025-08-16', '2025-08-16', '2025-07-17'],
    ['the next, from the day after', '2025-08-16', 12, 30, '2025-08-17', '2026-08-16', '2026-07-17'],
    ['one of many', '2010-01-15', 12, 90, '2026-11-25', '2027-01-15', '2026-10-17'],
    ['after a leap day, in a common year', '2024-02-29', 12, 0, '2024-03-01', '2025-02-28', '2025-02-28'],
    ['after a leap day, in the next leap year', '2024-02-29', 12, 0, '2027-03-01', '2028-02-29', '2028-02-29'],
    ['of a month, after a short one', '2026-01-31', 1, 0, '2026-02-01', '2026-02-28', '2026-02-28'],
    ['of a month, back on the 31st', '2026-01-31', 1, 0, '2026-03-01', '2026-03-31', '2026-03-31'],
    ['across the change of the clocks', '2026-03-29', 1, 14, '2026-10-26', '2026-10-29', '2026-10-15'],
    ['since the first day that can be written', '0001-01-01', 1, 0, '2026-11-25', '2026-12-01', '2026-12-01'],
    ['until the last day that can be written', '9999-12-31', 1, 1, '2026-11-25', '9999-12-31', '9999-12-30'],
  ])('%s', (_, firstEnd, termMonths, noticeDays, today, endsOn, noticeBy) => {
    expect(currentTerm({ firstEnd }, { termMonths, noticeDays }, today)).toEqual({ endsOn, noticeBy });
  });

  it.each<[string, string, number, string, string]>([
    [
      'a year from the first of March ends in February, of whatever length',
      '2024-03-01',
      12,
      '2025-01-01',
      '2025-02-28',
    ],
    ['and in a leap year too', '2024-03-01', 12, '2027-03-01', '2028-02-29'],
    ['a year from a leap day ends before its last day of February', '2024-02-29', 12, '2024-03-01', '2025-02-27'],
    ['and before the leap day when that is back', '2024-02-29', 12, '2027-12-31', '2028-02-28'],
    ['a month from the 31st ends before the last of the next', '2026-01-31', 1, '2026-01-31', '2026-02-27'],
    ['its last day still belongs to it', '2026-01-01', 12, '2026-12-31', '2026-12-31'],
    ['the next day does not', '2026-01-01', 12, '2027-01-01', '2027-12-31'],
  ])('%s', (_, start, termMonths, today, endsOn) => {
    expect(currentTerm({ start }, { termMonths, noticeDays: 0 }, today).endsOn).toBe(endsOn);
  });

  it.each<[string, Parameters<typeof currentTermStart>[0], string, string | null]>([
    ['begins on its first day', { start: '2026-01-31' }, '2026-02-01', '2026-01-31'],
    ['begins on the day after another one', { firstEnd: '2026-01-31' }, '2026-03-01', '2026-03-01'],
    ['is not known where only its end is', { firstEnd: '2026-01-31' }, '2026-01-31', null],
  ])('%s', (_, anchor, today, startsOn) => {
    expect(currentTermStart(anchor, { termMonths: 1 }, today)).toBe(startsOn);
  });

  it.each([
    [1, 28],
    [2, 59],
    [12, 365],
    [48, 1461],
  ])('has with %i months at least %i days', (termMonths, days) => {
    expect(shortestTerm(termMonths)).toBe(days);
  });
});
