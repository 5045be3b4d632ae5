import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, type KeyType } from './cursor.js';

const UUID = '01890a5d-ac96-774b-bcce-b302099a8057';
const TYPES: readonly KeyType[] = ['text', 'integer', 'timestamptz', 'uuid'];
const KEY = ['senimen', 7, '2026-11-24 09:00:00.123456+00', UUID];
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const refusal = (types: readonly KeyType[], cursor: string): object | undefined => {
  try {
    decodeCursor('by-name', types, cursor);
  } catch (error) {
    return (error as { violations: object[] }).violations[0];
  }
  return undefined;
};

describe('a cursor', () => {
  it('gives back the key that it was made of, as text', () => {
    expect(decodeCursor('by-name', TYPES, encodeCursor('by-name', KEY))).toEqual(KEY.map(String));
  });

  it('gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), text => {
        fc.pre(!text.includes('\u0000'));
        expect(decodeCursor('by-name', ['text'], encodeCursor('by-name', [text]))).toEqual([text]);
      }),
    );
  });

  it.each<[string, readonly KeyType[], string]>([
    ['of another order', TYPES, encodeCursor('by-date', KEY)],
    ['with too few parts', TYPES, encodeCursor('by-name', KEY.slice(1))],
    ['with too many parts', TYPES, encodeCursor('by-name', [...KEY, 'more'])],
    ['that is nothing', TYPES, ''],
    ['that is no base 64', TYPES, '%%%%'],
    ['that is no JSON', TYPES, Buffer.from('{').toString('base64url')],
    ['that is no list', TYPES, raw({ 0: 'by-name' })],
    ['with null', ['text'], raw(['by-name', null])],
    ['with an object', ['text'], raw(['by-name', { toString: 1 }])],
    ['with a list', ['text'], raw(['by-name', ['a']])],
    ['with NUL', ['text'], raw(['by-name', 'a\u0000b'])],
    ['with half a surrogate pair', ['text'], raw(['by-name', 'a\ud800b'])],
    ['with a text longer than any key', ['text'], raw(['by-name', 'x'.repeat(1001)])],
    ['with no uuid', ['uuid'], raw(['by-name', `${UUID}0`])],
    ['with an upper-case uuid', ['uuid'], raw(['by-name', UUID.toUpperCase()])],
    ['with SQL for a number', ['integer'], raw(['by-name', '1; drop table x'])],
    ['with a number beyond an integer', ['integer'], raw(['by-name', 12345678901])],
    ['with a fraction', ['integer'], raw(['by-name', 1.5])],
    ['with no instant', ['timestamptz'], raw(['by-name', 'yesterday'])],
    ['with infinity', ['timestamptz'], raw(['by-name', 'infinity'])],
    ['with a 30th of February', ['timestamptz'], raw(['by-name', '2026-02-30 09:00:00+00'])],
    ['with a 25th hour', ['timestamptz'], raw(['by-name', '2026-02-20 25:00:00+00'])],
    ['with the year 0', ['timestamptz'], raw(['by-name', '0000-01-01 00:00:00+00'])],
    ['with a zone that is none', ['timestamptz'], raw(['by-name', '2026-02-20 09:00:00+20'])],
    ['with a date alone', ['timestamptz'], raw(['by-name', '2026-02-20'])],
  ])('%s is refused as such', (_, types, cursor) => {
    expect(refusal(types, cursor)).toEqual({
      path: ['after'],
      rule: 'cursor',
      message: 'This is not a cursor of this list in this order.',
    });
  });

  it('is refused or read, and never fails otherwise, whatever text comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map(raw),
          fc.array(fc.jsonValue()).map(list => raw(['by-name', ...list])),
        ),
        cursor => {
          expect([undefined, 'cursor']).toContain((refusal(TYPES, cursor) as { rule?: string } | undefined)?.rule);
        },
      ),
    );
  });
});
