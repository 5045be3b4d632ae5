import { describe, expect, it } from '@jest/globals';
import { deadlineInstant, inTime } from './deadline.js';

const at = (day: string, time: string, zone: string) => deadlineInstant({ day, time, zone }).toISOString();

describe('the deadline of a call', () => {
  it('follows Kazakhstan, which went from +06:00 to +05:00 in March 2024', () => {
    expect(at('2022-08-15', '17:00', 'Asia/Almaty')).toBe('2022-08-15T11:00:00.000Z');
    expect(at('2024-02-29', '23:59', 'Asia/Almaty')).toBe('2024-02-29T17:59:00.000Z');
    expect(at('2024-03-01', '17:00', 'Asia/Almaty')).toBe('2024-03-01T12:00:00.000Z');
    expect(at('2026-10-24', '17:00', 'Asia/Almaty')).toBe('2026-10-24T12:00:00.000Z');
  });

  it('follows daylight saving: the same hour on the wall is another instant in summer', () => {
    expect(at('2026-03-28', '17:00', 'Europe/Brussels')).toBe('2026-03-28T16:00:00.000Z');
    expect(at('2026-03-29', '17:00', 'Europe/Brussels')).toBe('2026-03-29T15:00:00.000Z');
    expect(at('2026-10-26', '17:00', 'Europe/Brussels')).toBe('2026-10-26T16:00:00.000Z');
  });

  it('moves forward when the clocks skip it, and comes the first time when they show it twice', () => {
    expect(at('2026-03-29', '02:30', 'Europe/Brussels')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-10-25', '02:30', 'Europe/Brussels')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is missed at its own instant', () => {
    const deadline = { day: '2026-11-30', time: '17:00', zone: 'Europe/Brussels' };
    expect(inTime(deadline, new Date('2026-11-30T15:59:59.999Z'))).toBe(true);
    expect(inTime(deadline, new Date('2026-11-30T16:00:00.000Z'))).toBe(false);
  });
});
