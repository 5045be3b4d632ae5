import { describe, expect, it } from '@jest/globals';
import { currentTerm } from './current-term.js';

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
    expect(currentTerm(firstEnd, { termMonths, noticeDays }, today)).toEqual({ endsOn, noticeBy });
  });
});
