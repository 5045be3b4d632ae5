import { expect, it } from '@jest/globals';
import { encodeCursor } from '../../../core/graphql/index.js';
import { keyOf, ORDER, placeAfter } from './publication-cursor.js';

const uuid = '01a20ba1-da84-7151-8500-ddd2c3352287';

it.each(['2026-11-24T09:00:00.123Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
  'leads back to a publication of %s',
  instant => {
    const publishedAt = new Date(instant);
    expect(placeAfter(encodeCursor(ORDER, keyOf({ publishedAt, uuid })))).toEqual([publishedAt, uuid]);
  },
);

it('begins before the newest when there is none', () => {
  expect(placeAfter(null)).toEqual(['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
});

it.each([
  ['another order', encodeCursor('NAME', ['2026-11-24T09:00:00Z', uuid])],
  ['no instant', encodeCursor(ORDER, ['infinity', uuid])],
  ['no id', encodeCursor(ORDER, ['2026-11-24T09:00:00Z', 'x'])],
  ['one part too few', encodeCursor(ORDER, ['2026-11-24T09:00:00Z'])],
  ['no cursor at all', '%'],
])('refuses a cursor with %s', (_, cursor) => {
  expect(() => placeAfter(cursor)).toThrow('not a cursor of this list');
});
