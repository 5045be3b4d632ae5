import { describe, expect, it } from '@jest/globals';
import { parsePartialDate, type PartialDate } from './partial-date.js';
import { checkPartialDateRange, covers, partialDateRangeBounds, type PartialDateRange } from './partial-date-range.js';

function date(value: string): PartialDate {
  const parsed = parsePartialDate(value);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.date;
}

function range(from?: string, to?: string): PartialDateRange {
  return { ...(from ? { from: date(from) } : {}), ...(to ? { to: date(to) } : {}) };
}

describe('checkPartialDateRange', () => {
  it.each([
    ['2022-08-15', '2022-08-17', true],
    ['2022-08-15', '2022-08-15', true],
    ['2022-07', '2022', true],
    ['2022-07-15', '2022-07', true],
    ['2022', '2022-01-01', true],
    ['9999', '9999-12-31', true],
    [undefined, '2022', true],
    ['2022', undefined, true],
    [undefined, undefined, true],
    ['2022-08-15', '2022-08-14', false],
    ['2022-07', '2022-06', false],
    ['2022-07', '2021', false],
    ['2023', '2022-12-31', false],
  ])('from %p to %p is possible: %p', (from, to, ok) => {
    expect(checkPartialDateRange(range(from, to)).ok).toBe(ok);
  });

  it('names both dates', () => {
    expect(checkPartialDateRange(range('2022-07', '2022-06'))).toEqual({
      ok: false,
      message: 'The range ends (2022-06) before it starts (2022-07). Swap or correct the dates.',
    });
  });
});

describe('partialDateRangeBounds', () => {
  it('includes the last date', () => {
    expect(partialDateRangeBounds(range('2022-08-15', '2022-08-17'))).toEqual({
      from: '2022-08-15',
      until: '2022-08-18',
    });
  });

  it('leaves an unknown end unknown', () => {
    expect(partialDateRangeBounds(range('2022'))).toEqual({ from: '2022-01-01' });
    expect(partialDateRangeBounds({})).toEqual({});
  });
});

describe('covers', () => {
  const NAMES_OF_THE_CAPITAL = [
    { name: 'Astana', validity: range('1998-05', '2019-03') },
    { name: 'Nur-Sultan', validity: range('2019-03', '2022-09') },
    { name: 'Astana', validity: range('2022-09') },
  ];

  it.each([
    ['2022-08-15', ['Nur-Sultan']],
    ['2022-08-31', ['Nur-Sultan']],
    ['2022-09-01', ['Astana']],
    ['2026-10-24', ['Astana']],
    ['2019-02-28', ['Astana']],
    ['2019-03-01', ['Nur-Sultan']],
    ['1998-04-30', []],
  ])('on %s the capital was called %p', (day, names) => {
    expect(NAMES_OF_THE_CAPITAL.filter(({ validity }) => covers(validity, day)).map(({ name }) => name)).toEqual(names);
  });

  it('holds always when both ends are open', () => {
    expect(covers({}, '0001-01-01')).toBe(true);
    expect(covers({}, '9999-12-31')).toBe(true);
  });
});
