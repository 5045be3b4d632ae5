import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../access/index.js';
import { ANONYMOUS } from '../access/index.js';
import { fingerprintOf, holderOf } from './fingerprint.js';

/** The same value with the fields of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe('the fingerprint of a request', () => {
  it('does not depend on the order of fields, at any depth', () => {
    const [one, other] = [
      { a: 1, b: { c: [{ d: 1, e: 2 }], f: null } },
      { b: { f: null, c: [{ e: 2, d: 1 }] }, a: 1 },
    ];
    expect(fingerprintOf('publish', one)).toBe(fingerprintOf('publish', other));
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(fingerprintOf('publish', value)).toBe(fingerprintOf('publish', turned(value)));
      }),
    );
  });

  it('depends on the mutation, on every value, and on the order of lists', () => {
    const base = fingerprintOf('publish', { input: { list: [1, 2], text: 'a' } });
    const others = [
      fingerprintOf('withdraw', { input: { list: [1, 2], text: 'a' } }),
      fingerprintOf('publish', { input: { list: [2, 1], text: 'a' } }),
      fingerprintOf('publish', { input: { list: [1, 2], text: 'b' } }),
      fingerprintOf('publish', { input: { list: [1, 2], text: null } }),
      fingerprintOf('publish', { input: { list: [1, 2] } }),
      fingerprintOf('publish', { input: { list: ['1', 2], text: 'a' } }),
    ];
    expect(new Set([base, ...others]).size).toBe(7);
  });
});

describe('the holder of a key', () => {
  const person = { personId: 'p1', sessionId: 's1' };
  const head: Actor = { kind: 'REPRESENTATIVE', ...person, organisationId: 'o1', roles: ['HEAD'], member: true };

  it('is another for every caller and for every organisation that a person acts for', () => {
    const holders = [
      ANONYMOUS,
      head,
      { ...head, organisationId: 'o2' },
      { ...head, personId: 'p2' },
      { kind: 'PERSON', ...person },
      { kind: 'OFFICER', ...person, organisationId: 'o1', roles: [] },
      { kind: 'ORGANISATION_KEY', keyId: 'k1', organisationId: 'o1', scopes: [], member: true },
      { kind: 'ORGANISATION_KEY', keyId: 'k2', organisationId: 'o1', scopes: [], member: true },
      { kind: 'SYSTEM', reason: 'test' },
    ] satisfies Actor[];
    expect(new Set(holders.map(holderOf)).size).toBe(holders.length);
  });

  it('stays the same when the person signs in anew', () => {
    expect(holderOf({ ...head, sessionId: 's2' })).toBe(holderOf(head));
  });
});
