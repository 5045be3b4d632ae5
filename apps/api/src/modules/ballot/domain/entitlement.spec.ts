// Who may vote: every reason, and the vote of a country.
import { describe, expect, it } from '@jest/globals';
import { SHIPPED_RULE_SETS } from '../../decision/index.js';
import { type Candidate, entitlements, type Matter } from './entitlement.js';

const rulesOf = (code: string) => {
  const found = SHIPPED_RULE_SETS.find(ruleSet => ruleSet.code === code);
  if (!found) throw new Error(`${code} does not ship.`);
  return found.content;
};
const DEFAULT = rulesOf('DEFAULT');
const MOTION: Matter = { purpose: 'MOTION', organisationId: null };

const member = (organisationId: string, more: Partial<Candidate> = {}): Candidate => ({
  organisationId,
  country: 'AT',
  status: 'ACTIVE',
  category: 'FULL',
  goodStanding: true,
  designated: null,
  ...more,
});
const reasonOf = (candidate: Candidate, matter = MOTION) => entitlements([candidate], matter, DEFAULT)[0]?.reason;

describe('the snapshot of those who may vote', () => {
  it.each([
    [{}, null],
    [{ status: 'PROVISIONAL' }, 'PROVISIONAL'],
    [{ status: 'SUSPENDED' }, 'SUSPENDED'],
    [{ category: 'OBSERVER' }, 'CATEGORY_WITHOUT_VOTE'],
    [{ category: null }, 'CATEGORY_WITHOUT_VOTE'],
    [{ goodStanding: false }, 'NOT_IN_GOOD_STANDING'],
  ] as const)('says of a member with %j: %p', (more, reason) => {
    expect(reasonOf(member('a', more))).toBe(reason);
  });

  it.each([
    ['ADMISSION', 'OWN_ITEM'],
    ['RATIFICATION', 'OWN_ITEM'],
    ['CATEGORY_CHANGE', 'OWN_ITEM'],
    ['EXPULSION', 'ACCUSED'],
    ['ELECTION', null],
  ] as const)('says of the organisation concerned by %p: %p', (purpose, reason) => {
    expect(reasonOf(member('a'), { purpose, organisationId: 'a' })).toBe(reason);
    expect(reasonOf(member('b'), { purpose, organisationId: 'a' })).toBeNull();
  });

  it('names everybody who could come into question, once', () => {
    const all = [member('a'), member('b', { status: 'SUSPENDED' }), member('c', { status: 'NONE', category: null })];
    const snapshot = entitlements(all, { purpose: 'ADMISSION', organisationId: 'c' }, DEFAULT);
    expect(snapshot.map(({ organisationId, reason }) => [organisationId, reason])).toEqual([
      ['a', null],
      ['b', 'SUSPENDED'],
      ['c', 'OWN_ITEM'],
    ]);
  });
});

describe('one vote for each country', () => {
  const rules = rulesOf('ONE_PER_COUNTRY');
  const reasons = (candidates: Candidate[]) => entitlements(candidates, MOTION, rules).map(({ reason }) => reason);

  it('is held by the only voting member', () => {
    expect(reasons([member('a'), member('b', { country: 'KZ' })])).toEqual([null, null]);
    expect(reasons([member('a'), member('b', { status: 'SUSPENDED' })])).toEqual([null, 'SUSPENDED']);
  });

  it('is held by the one that all name', () => {
    const both = { designated: 'b' };
    expect(reasons([member('a', both), member('b', both)])).toEqual(['COUNTRY_HELD_BY_OTHER', null]);
  });

  it('is held by nobody while they disagree, or name somebody who has no vote', () => {
    const none = ['COUNTRY_NOT_DESIGNATED', 'COUNTRY_NOT_DESIGNATED'];
    expect(reasons([member('a'), member('b')])).toEqual(none);
    expect(reasons([member('a', { designated: 'a' }), member('b', { designated: 'b' })])).toEqual(none);
    expect(reasons([member('a', { designated: 'z' }), member('b', { designated: 'z' })])).toEqual(none);
  });

  it('needs a country', () => {
    expect(reasons([member('a', { country: null })])).toEqual(['COUNTRY_UNKNOWN']);
  });
});
