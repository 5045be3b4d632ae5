import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyIdOf, idOf, uuidOf, uuidsOf } from './parse-id.js';
import { ID_PREFIXES, type IdentifiedType } from './id-prefix.js';
import { newUuid, parseTypeId, toTypeId } from './type-id.js';

const UUID = '01890a5d-ac96-774b-bcce-b302099a8057';
const ID = 'org_01h455vb4pex5vsknk084sn02q';
const types = Object.keys(ID_PREFIXES) as IdentifiedType[];
/** The violation of a refused id. */
const violationOf = (read: () => unknown): object | undefined => {
  try {
    read();
  } catch (error) {
    return (error as { violations?: object[] }).violations?.[0];
  }
  return undefined;
};

describe('a public id', () => {
  it('is the TypeID of its type and uuid, as the specification writes it', () => {
    expect(toTypeId('org', UUID)).toBe(ID);
    expect(parseTypeId(ID)).toEqual({ prefix: 'org', uuid: UUID });
  });

  it('comes back from every type and every uuid', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.uuid(), (type, uuid) => {
        expect(uuidOf(type, idOf(type, uuid))).toBe(uuid);
        expect(anyIdOf(idOf(type, uuid))).toEqual({ type, uuid });
      }),
    );
  });

  it('has a prefix of its own for each type', () => {
    expect(new Set(Object.values(ID_PREFIXES)).size).toBe(types.length);
    for (const prefix of Object.values(ID_PREFIXES)) expect(prefix).toMatch(/^[a-z]{1,20}$/u);
  });

  it('grows with time', () => {
    const ids = Array.from({ length: 100 }, () => idOf('Organisation', newUuid()));
    expect([...ids].sort()).toEqual(ids);
  });

  it.each([
    ['upper case', ID.toUpperCase()],
    ['an upper-case suffix', 'org_01H455VB4PEX5VSKNK084SN02Q'],
    ['a suffix above the largest uuid', 'org_8zzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['a letter that Crockford leaves out', 'org_01h455vb4pex5vsknk084sn02i'],
    ['a suffix that is too short', ID.slice(0, -1)],
    ['a suffix that is too long', `${ID}0`],
    ['no prefix', ID.slice(4)],
    ['an empty prefix', `_${ID.slice(4)}`],
    ['no suffix', 'org_'],
    ['a space', `${ID} `],
    ['a plain uuid', UUID],
    ['nothing', ''],
    ['NUL', `org\u0000${ID.slice(3)}`],
    ['a very long text', `${'o'.repeat(100_000)}_${ID.slice(4)}`],
  ])('is refused with %s', (_, text) => {
    expect(parseTypeId(text)).toBeUndefined();
    expect(violationOf(() => uuidOf('Organisation', text))).toMatchObject({ path: ['id'], rule: 'typeId' });
    expect(violationOf(() => anyIdOf(text))).toMatchObject({ rule: 'typeId' });
  });

  it('is read in its one spelling only, whatever text comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
        const parsed = parseTypeId(text);
        expect(parsed === undefined || toTypeId(parsed.prefix, parsed.uuid) === text).toBe(true);
      }),
    );
  });

  it('of another type is refused, saying which prefix belongs where', () => {
    expect(violationOf(() => uuidOf('Person', ID, ['input', 'personId']))).toEqual({
      path: ['input', 'personId'],
      rule: 'idType',
      message: 'An id of Person begins with "person_"; this one begins with "org_".',
    });
    expect(anyIdOf(toTypeId('unknown', UUID))).toBeUndefined();
  });

  it('in a list is named by its place', () => {
    expect(violationOf(() => uuidsOf('Organisation', [ID, 'wrong'], 'ids'))).toMatchObject({ path: ['ids', '1'] });
    expect(uuidsOf('Organisation', [ID, ID], 'ids')).toEqual([UUID, UUID]);
  });
});
