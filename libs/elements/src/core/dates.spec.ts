/** Dates as precisely as they are known. */
import { describe, expect, it } from '@jest/globals';
import { dateText, hoursText, zoneText } from './dates.js';

const day = (value: string) => ({ value, precision: 'DAY' }) as const;

describe('a date', () => {
  it.each([
    [{ value: '2027', precision: 'YEAR' } as const, '2027'],
    [{ value: '2027-05', precision: 'MONTH' } as const, 'May 2027'],
    [day('2027-05-01'), '1 May 2027'],
  ])('of %j is no more precise than it is known', (date, text) => {
    expect(dateText(date, 'en-GB')).toBe(text);
  });

  it('is the same day for every reader, wherever the machine is', () => {
    expect(dateText(day('2027-01-01'), 'en-GB', day('2027-01-03'))).toMatch(/^1\s?–\s?3 January 2027$/u);
  });

  it('with an end that is known less precisely is told by its beginning', () => {
    expect(dateText(day('2027-01-01'), 'en-GB', { value: '2027', precision: 'YEAR' })).toBe('1 January 2027');
  });

  it('of a language that is none is written all the same', () => {
    expect(dateText(day('2027-01-01'), 'not a language')).toContain('2027');
  });
});

describe('hours', () => {
  it('are those of the venue, with its clock', () => {
    const text = hoursText('2027-05-12T04:00:00Z', '2027-05-12T05:30:00Z', 'Asia/Almaty', 'en-GB');
    expect(text).toMatch(/12 May.*09:00.*10:30.*GMT\+5/);
    expect(zoneText('America/New_York', '2027-05-12', 'en')).toBe('America/New York (GMT-4)');
  });

  it('of a zone that the browser does not know are told by another clock, which is named', () => {
    expect(hoursText('2027-05-12T04:00:00Z', null, 'Asia/Nowhere', 'en-GB')).toMatch(/04:00 UTC$/);
    expect(zoneText('Asia/Nowhere', '2027-05-12', 'en')).toBe('Asia/Nowhere');
  });
});
