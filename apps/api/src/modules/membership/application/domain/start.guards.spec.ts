import { describe, expect, it } from '@jest/globals';
import { SHIPPED_RULE_SETS } from '../../../decision/index.js';
import { startGuards } from './start.guards.js';

const shipped = SHIPPED_RULE_SETS[0];
if (!shipped) throw new Error('No rule set ships.');
const rules = structuredClone(shipped.content);
const categories = rules.categories.map(category =>
  category.code === 'FULL' ? { ...category, tenure: { from: 'ASSOCIATE' as const, months: 12 } } : category,
);
const member = {
  today: '2026-11-24',
  organisationKind: 'NGO',
  exists: true,
  wanted: 'FULL',
  rules: { ...rules, categories },
  status: 'ACTIVE',
  category: 'ASSOCIATE',
  since: '2025',
  categorySince: '2025',
  barredUntil: null,
} as const;
const codes = (change: object) => startGuards({ ...member, ...change }).map(({ code }) => code);

describe('a category with a tenure before it', () => {
  it('is open to whoever was in the other one for as long as the rule set demands', () => {
    expect(codes({ categorySince: '2025-11-24' })).toEqual([]);
    expect(codes({ categorySince: '2025-11-25' })).toEqual(['TENURE_TOO_SHORT']);
  });

  it('counts an imprecise date from the last day that it may mean', () => {
    expect(codes({})).toEqual(['TENURE_TOO_SHORT']);
    expect(codes({ today: '2026-12-31' })).toEqual([]);
  });

  it('is closed to whoever comes from elsewhere', () => {
    expect(codes({ category: 'OBSERVER', categorySince: '2010' })).toEqual(['TENURE_TOO_SHORT']);
    expect(codes({ status: 'NONE', category: null, categorySince: null, since: null })).toEqual(['TENURE_TOO_SHORT']);
  });
});
