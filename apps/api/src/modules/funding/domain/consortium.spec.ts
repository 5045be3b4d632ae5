import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ThirdCountryRule } from '@kurultai/schema';
import { type CallRules, isEligible, isIdentified, sharesOf } from './consortium.js';
import { OID_PATTERN, PIC_PATTERN } from './identifiers.js';

const rules = (thirdCountries: ThirdCountryRule, countries = ['AT', 'NL']): CallRules => ({
  ...{ countries, thirdCountries, identifier: 'NONE', currency: 'EUR', maxGrant: null },
});
const ROLES = ['COORDINATOR', 'PARTNER', 'ASSOCIATED'] as const;

describe('a consortium', () => {
  it.each([
    ['EXCLUDED', []],
    ['ASSOCIATED_ONLY', ['ASSOCIATED']],
    ['NO_COORDINATOR', ['PARTNER', 'ASSOCIATED']],
    ['ALLOWED', [...ROLES]],
  ] as const)('takes from third countries, where the call says %s, the roles %j', (rule, taken) => {
    for (const country of ['KZ', null]) {
      expect(ROLES.filter(role => isEligible(rules(rule), { country, role }))).toEqual(taken);
    }
    for (const role of ROLES) expect(isEligible(rules(rule), { country: 'AT', role })).toBe(true);
  });

  it('takes everybody where the call names no country', () => {
    expect(isEligible(rules('EXCLUDED', []), { country: null, role: 'COORDINATOR' })).toBe(true);
  });

  it.each([
    ['PIC', '948273645', null, true],
    ['PIC', null, 'E10123456', false],
    ['OID', null, 'E10123456', true],
    ['EITHER', null, 'E10123456', true],
    ['EITHER', null, null, false],
    ['NONE', null, null, true],
  ] as const)('is known by %s with PIC %s and OID %s: %s', (identifier, pic, oid, known) => {
    expect(isIdentified({ ...rules('ALLOWED'), identifier }, { pic, oid })).toBe(known);
  });

  it('adds shares without rounding, however great they are', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 10n ** 15n)), amounts => {
        const sum = sharesOf(amounts.map(share => ({ share })));
        expect(sum).toBe(amounts.reduceRight((total, amount) => total + amount, 0n));
      }),
    );
  });
});

describe('identifiers of organisations', () => {
  it.each(['948273645', '000000001'])('take the PIC %s', pic => expect(pic).toMatch(PIC_PATTERN));
  it.each(['94827364', '9482736455', 'E48273645', '948 27364'])('refuse the PIC %s', pic =>
    expect(pic).not.toMatch(PIC_PATTERN),
  );
  it.each(['E10123456', 'E101234567'])('take the OID %s', oid => expect(oid).toMatch(OID_PATTERN));
  it.each(['E1012345', 'E1012345678', 'e10123456', '10123456'])('refuse the OID %s', oid =>
    expect(oid).not.toMatch(OID_PATTERN),
  );
});
