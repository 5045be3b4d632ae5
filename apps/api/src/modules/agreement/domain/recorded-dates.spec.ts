import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '../../../core/errors/index.js';
import { recordedDates, type RecordedDates } from './recorded-dates.js';

const TODAY = '2026-11-25';
const visit = { notBefore: '2022-08-15', notAfter: '2022-08-17' };

function brokenRule(dates: Partial<RecordedDates>): string {
  try {
    recordedDates({ status: 'IN_FORCE', signed: visit, ...dates }, TODAY);
    return '';
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    return error.violations.map(({ rule }) => rule).join();
  }
}

describe('the dates of a memorandum of the past', () => {
  it('stay as imprecise as they are known', () => {
    expect(recordedDates({ status: 'IN_FORCE', signed: visit }, TODAY)).toEqual({
      columns: {
        signed_on: null,
        signed_from: '2022-08-15',
        signed_to: '2022-08-17',
        effective_on: null,
        ends_on: null,
        terminated_on: null,
        last_day: null,
      },
      year: 2022,
    });
    expect(recordedDates({ status: 'IN_FORCE', signed: { notAfter: '2021-03' } }, TODAY).year).toBe(2021);
  });

  it.each<[string, Partial<RecordedDates>]>([
    ['2026-11-25', { endsOn: '2026-11-25' }],
    ['2026-11-30', { endsOn: '2026-11' }],
    ['2026-12-31', { endsOn: '2026' }],
    ['9999-12-31', { endsOn: '9999' }],
  ])('put the last day at %s', (lastDay, dates) => {
    const { columns } = recordedDates({ status: 'IN_FORCE', signed: visit, ...dates }, TODAY);
    expect(columns.last_day).toBe(lastDay);
  });

  it('know no last day of what renews itself', () => {
    const dates = { status: 'IN_FORCE', signed: visit, endsOn: '2023-08-16', renewal: { kind: 'TACIT' } } as const;
    expect(recordedDates(dates, TODAY).columns.last_day).toBeNull();
  });

  it.each<[string, Partial<RecordedDates>]>([
    ['signedOnOrRange', { signed: {} }],
    ['signedOnOrRange', { signed: { on: '2022', notAfter: '2022' } }],
    ['dateOrder', { signed: { notBefore: '2022-08-17', notAfter: '2022-08-15' } }],
    ['future', { signed: { on: '2026-11-26' } }],
    ['future', { signed: { notAfter: '2027' } }],
    ['future', { effectiveOn: '2027' }],
    ['dateOrder', { effectiveOn: '2022-08-16', endsOn: '2022-08-16' }],
    ['dateOrder', { effectiveOn: '2022-08-31', endsOn: '2022-08' }],
    ['dateOrder', { endsOn: '2022-08-15' }],
    ['ended', { endsOn: '2026-11-24' }],
    ['ended', { endsOn: '2025' }],
    ['notEnded', { status: 'EXPIRED', endsOn: '2026-11-25' }],
    ['terminatedOnly', { terminatedOn: '2024' }],
    ['future', { status: 'TERMINATED', terminatedOn: '2026-12' }],
    ['dateOrder', { status: 'TERMINATED', terminatedOn: '2022-08-14' }],
    ['partialDate', { endsOn: '2023-02-29' }],
  ])('break the rule %s with %j', (rule, dates) => {
    expect(brokenRule(dates)).toBe(rule);
  });

  it.each<Partial<RecordedDates>>([
    { signed: { on: '2022' }, effectiveOn: '2021' },
    { status: 'EXPIRED', endsOn: '2022-08', effectiveOn: '2022-08-30' },
    { status: 'EXPIRED' },
    { status: 'EXPIRED', endsOn: '2026-11-24' },
    { status: 'EXPIRED', endsOn: '2026' },
    { status: 'TERMINATED' },
    { status: 'TERMINATED', endsOn: '2030', terminatedOn: '2026-11-25' },
    { endsOn: '2023', renewal: { kind: 'TACIT' } },
  ])('may be %j', dates => {
    expect(brokenRule(dates)).toBe('');
  });
});
