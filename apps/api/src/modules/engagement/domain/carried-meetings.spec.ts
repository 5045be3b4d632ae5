import { describe, expect, it } from '@jest/globals';
import { carriedMeetings } from './carried-meetings.js';

const meeting = (text: string, organisationId: string | null = null, formerly: number | null = null) => ({
  ...{ organisationId, heldOn: null, formerly },
  subject: [{ language: 'en', text }],
});
const [visas, funds, schools] = [meeting('Visas', 'embassy'), meeting('Funds', 'delegation'), meeting('Schools')];

describe('the meetings of an engagement, after a correction,', () => {
  it.each([
    ['are found where they stand now', [visas, funds], [funds, visas], [2, 1]],
    ['keep their place when others follow', [visas], [visas, funds], [1]],
    ['move up when one before them is gone', [visas, funds], [funds], [null, 1]],
    ['are the same with another subject', [visas, funds], [meeting('Visa', 'embassy'), funds], [1, 2]],
    ['are the same with another organisation', [visas], [meeting('Visas', 'consulate')], [1]],
    ['are others where nothing is the same', [visas], [funds], [null]],
    ['are those that they are said to be', [visas, funds], [meeting('A', 'b', 2), meeting('C', 'd', 1)], [2, 1]],
    ['are not taken for one that is said to be another', [visas, schools], [meeting('Visas', 'embassy', 2)], [null, 1]],
    ['are told apart where two read the same', [schools, schools], [schools, schools], [1, 2]],
  ])('%s', (_, before, now, places) => {
    expect(carriedMeetings(before, now)).toEqual(places);
  });

  it.each([
    ['was not', [meeting('A', null, 2)]],
    ['two are said to be', [meeting('A', null, 1), meeting('B', null, 1)]],
  ])('cannot be one that %s', (_, now) => {
    expect(() => carriedMeetings([visas], now)).toThrow(
      expect.objectContaining({ violations: [expect.objectContaining({ rule: 'formerly' })] }),
    );
  });
});
