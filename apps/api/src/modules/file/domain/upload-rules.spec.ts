import { describe, expect, it } from '@jest/globals';
import { ACCEPTED_MEDIA_TYPES } from '@kurultai/schema';
import { InputInvalid } from '../../../core/errors/index.js';
import { checkDeclared, checkLength, checkReceived } from './upload-rules.js';

const declared = { mediaType: 'application/pdf', bytes: 100, sha256: 'a'.repeat(64) };
const received = { mediaType: 'application/pdf', bytes: 100, sha256: 'a'.repeat(64) };

function refusal(act: () => unknown): { status: number; rules: string[] } | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    return { status: error.status, rules: error.violations.map(({ rule }) => rule) };
  }
}

describe('the rules of uploads', () => {
  it.each(Object.entries(ACCEPTED_MEDIA_TYPES))('accept %s up to its own limit', (mediaType, most) => {
    const at = (bytes: number) => refusal(() => checkDeclared({ name: 'a', mediaType, bytes, sha256: null }));
    expect([at(1), at(most), at(most + 1)?.rules]).toEqual([undefined, undefined, ['size']]);
  });

  it('store the name in its normal form and otherwise as written', () => {
    expect(checkDeclared({ ...declared, name: 'Ре\u0438\u0306с.pdf' })).toBe('Ре\u0439с.pdf');
  });

  it('let bytes pass that are what was declared, with or without a checksum', () => {
    expect(refusal(() => checkReceived(declared, received))).toBeUndefined();
    expect(refusal(() => checkReceived({ ...declared, sha256: null }, received))).toBeUndefined();
  });

  it.each([
    [{ bytes: 99 }, ['size']],
    [{ mediaType: 'application/zip' }, ['mediaType']],
    [{ mediaType: undefined }, ['mediaType']],
    [{ sha256: 'b'.repeat(64) }, ['checksum']],
    [{ bytes: 99, mediaType: undefined, sha256: 'b'.repeat(64) }, ['size', 'mediaType', 'checksum']],
  ])('refuse bytes that are otherwise: %j', (change, rules) => {
    expect(refusal(() => checkReceived(declared, { ...received, ...change }))).toEqual({ status: 400, rules });
  });

  it.each([
    [undefined, undefined],
    ['100', undefined],
    ['99', { status: 400, rules: ['size'] }],
    ['101', { status: 413, rules: ['size'] }],
    ['nonsense', { status: 400, rules: ['size'] }],
  ])('judge the header Content-Length %j before a byte is read', (header, expected) => {
    expect(refusal(() => checkLength(declared, header))).toEqual(expected);
  });
});
