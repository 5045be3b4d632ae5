import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDays } from './calendar.js';
import {
  comparePartialDates,
  formatPartialDate,
  parsePartialDate,
  partialDateBounds,
  type PartialDate,
} from './partial-date.js';

function date(value: string): PartialDate {
  const parsed = parsePartialDate(value);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.date;
}

const anyDate = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([day, length]) => date(day.toISOString().slice(0, length)));

describe('parsePartialDate', () => {
  it('keeps "2022-07" as "2022-07", precision MONTH', () => {
    expect(parsePartialDate('2022-07')).toEqual({ ok: true, date: { value: '2022-07', precision: 'MONTH' } });
  });

  it.each([
    ['2022', 'YEAR'],
    ['0001', 'YEAR'],
    ['9999-12-31', 'DAY'],
    ['2022-07-15', 'DAY'],
    ['2024-02-29', 'DAY'],
    ['2000-02-29', 'DAY'],
  ])('reads %p as a %s', (value, precision) => {
    expect(parsePartialDate(value)).toEqual({ ok: true, date: { value, precision } });
  });

  it.each([
    '',
    '0000',
    '22',
    '2022-7',
    '2022-00',
    '2022-13',
    '2022-07-00',
    '2022-07-32',
    '2022-06-31',
    '2023-02-29',
    '1900-02-29',
    '10000',
    '-2022',
    '+002022',
    '2022-07-15T00:00:00Z',
    '15.07.2022',
    ' 2022',
    '2022\n',
    '２０２２',
  ])('refuses %p, naming it', value => {
    expect(parsePartialDate(value)).toEqual({ ok: false, message: expect.stringContaining('is not a date') });
  });
});

describe('partialDateBounds', () => {
  it.each([
    ['2022', '2022-01-01', '2023-01-01'],
    ['2022-07', '2022-07-01', '2022-08-01'],
    ['2022-12', '2022-12-01', '2023-01-01'],
    ['2022-07-31', '2022-07-31', '2022-08-01'],
    ['2024-02-28', '2024-02-28', '2024-02-29'],
    ['0009', '0009-01-01', '0010-01-01'],
    ['9999', '9999-01-01', '10000-01-01'],
  ])('takes %s from %s until %s', (value, from, until) => {
    expect(partialDateBounds(date(value))).toEqual({ from, until });
  });

  it('is never empty', () => {
    fc.assert(
      fc.property(anyDate, some => {
        const { from, until } = partialDateBounds(some);
        expect(compareDays(from, until)).toBeLessThan(0);
        expect(from.startsWith(some.value)).toBe(true);
      }),
    );
  });
});

describe('comparePartialDates', () => {
  it('sorts by start, the less exact first', () => {
    const sorted = ['2022-07-15', '2022-01-01', '2022', '2021-12', '2022-01', '2022-07'].map(date);
    expect(sorted.sort(comparePartialDates).map(({ value }) => value)).toEqual([
      '2021-12',
      '2022',
      '2022-01',
      '2022-01-01',
      '2022-07',
      '2022-07-15',
    ]);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(comparePartialDates(a, b))).toBe(0 - Math.sign(comparePartialDates(b, a)));
        expect(comparePartialDates(a, b) === 0).toBe(a.value === b.value);
      }),
    );
  });
});

describe('formatPartialDate', () => {
  it.each([
    ['2022', 'en', '2022'],
    ['2022-07', 'en', 'July 2022'],
    ['2022-07-15', 'en-GB', '15 July 2022'],
    ['2022-07', 'ru', 'июль 2022 г.'],
    ['0044-03-15', 'en-GB', '15 March 44'],
    ['2022', 'th', '2022'],
  ])('says %p in %s as %p', (value, language, said) => {
    expect(formatPartialDate(date(value), language)).toBe(said);
  });

  it('gives the ISO value without a language, and never invents a day', () => {
    expect(formatPartialDate(date('2022-07'))).toBe('2022-07');
    expect(formatPartialDate(date('2022-07'), 'en')).not.toContain('1');
  });
});
