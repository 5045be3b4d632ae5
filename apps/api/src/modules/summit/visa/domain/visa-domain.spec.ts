/** The small rules of visa letters: codes, initials, the day of the purge. */
import { describe, expect, it } from '@jest/globals';
import { checkPassport, initialsOf } from './passport.js';
import { purgeDay } from './purge.js';
import { hashOfCode, newCode } from './verify-code.js';

describe('the code of a letter', () => {
  it('has 160 bits in letters that nobody misreads, and never comes twice', () => {
    const codes = Array.from({ length: 200 }, newCode);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/u);
  });

  it('is found however it is typed', () => {
    const code = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ';
    for (const typed of [code.toLowerCase(), code.replace(/-/gu, ' '), 'OL23456789ABCDEFGHJKMNPQRSTVWXYZ']) {
      expect(hashOfCode(typed)).toEqual(hashOfCode(code));
    }
  });

  it.each(['', '0123', '\u0000', 'U'.repeat(32), '0'.repeat(33), '0'.repeat(1_000_000), "' or 1=1 --"])(
    'is none: %#',
    typed => {
      expect(hashOfCode(typed)).toBeUndefined();
    },
  );
});

describe('initials', () => {
  it.each([
    ['ASSELIM KUNANBAIULY', 'A. K.'],
    ['Әселім Құнанбайұлы', 'Ә. Қ.'],
    ['anna-maria  de la cruz santos', 'A. M. D. L.'],
    ['مريم', 'م.'],
    ['42', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the day of the purge', () => {
  it('is never later than 30 days after the event, whatever the rule set says', () => {
    expect(purgeDay('2027-10-25')).toBe('2027-11-24');
    expect(purgeDay('2027-10-25', 10)).toBe('2027-11-04');
    expect(purgeDay('2027-10-25', 365)).toBe('2027-11-24');
    expect(purgeDay('2027-10-25', 0)).toBe('2027-10-26');
  });
});

describe('a travel document', () => {
  const passport = { name: 'A', number: 'N1', nationality: 'KZ', birthDate: '1980-01-01', expiresOn: '2027-10-25' };
  const rulesOf = (changes: object) => {
    try {
      checkPassport({ ...passport, ...changes }, { endsOn: '2027-10-25', today: '2026-11-24' });
      return [];
    } catch (error) {
      return (error as { violations: { rule: string }[] }).violations.map(({ rule }) => rule);
    }
  };

  it('must be valid until the end of the event, and its holder be born', () => {
    expect(rulesOf({})).toEqual([]);
    expect(rulesOf({ expiresOn: '2027-10-24' })).toEqual(['passportExpired']);
    expect(rulesOf({ birthDate: '2026-11-24' })).toEqual(['birthDate']);
    expect(rulesOf({ birthDate: '1899-12-31', expiresOn: '2020-01-01' })).toEqual(['birthDate', 'passportExpired']);
  });
});
