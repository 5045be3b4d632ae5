// Days and hours in a place.
import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, dayIn, daysBetween, instantAt, isTimeZone } from './index.js';

describe('a zone', () => {
  it.each([
    ['Asia/Almaty', true],
    ['Europe/Amsterdam', true],
    ['UTC', true],
    ['America/Argentina/Buenos_Aires', true],
    ['+05:00', false],
    ['Mars/Olympus', false],
    ['', false],
    ['Asia/Almaty\n', false],
  ])('%p is the name of one: %p', (zone, is) => {
    expect(isTimeZone(zone)).toBe(is);
  });

  it('has its own day', () => {
    const instant = new Date('2026-10-23T20:00:00Z');
    expect(dayIn('Asia/Almaty', instant)).toBe('2026-10-24');
    expect(dayIn('Europe/Amsterdam', instant)).toBe('2026-10-23');
  });

  it('has its own hours, in summer and in winter', () => {
    expect(instantAt('2026-07-01', '17:00', 'Europe/Amsterdam').toISOString()).toBe('2026-07-01T15:00:00.000Z');
    expect(instantAt('2026-12-01', '17:00', 'Europe/Amsterdam').toISOString()).toBe('2026-12-01T16:00:00.000Z');
  });

  it('moves a time that the clocks skip forward', () => {
    expect(instantAt('2026-03-29', '02:30', 'Europe/Amsterdam').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('the calendar', () => {
  it('counts days and months', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
