import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { secretKeyOf } from './secret-key.js';
import { Vault, VaultError } from './vault.js';

const newKey = () => secretKeyOf(randomBytes(32).toString('base64'));
const PLAIN = Buffer.from('Passport N1234567 of Әселім');
const key = newKey();
const vault = new Vault(key);

describe('the vault', () => {
  it('gives back what it sealed, also nothing at all', () => {
    for (const plain of [PLAIN, Buffer.alloc(0), randomBytes(100_000)]) {
      expect(vault.open('visa', vault.seal('visa', plain)).equals(plain)).toBe(true);
    }
  });

  it('shows nothing of it, and seals the same text otherwise each time', () => {
    const [one, two] = [vault.seal('visa', PLAIN), vault.seal('visa', PLAIN)];
    expect(one.includes('N1234567')).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it('opens nothing for another purpose', () => {
    expect(() => vault.open('visa:2', vault.seal('visa:1', PLAIN))).toThrow(VaultError);
  });

  it('refuses a text of which any byte was altered, or cut off', () => {
    const sealed = vault.seal('visa', PLAIN);
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => vault.open('visa', altered)).toThrow(VaultError);
      expect(() => vault.open('visa', sealed.subarray(0, at))).toThrow(VaultError);
    }
  });

  it('opens what a former key sealed, and seals with the new one', () => {
    const later = new Vault(newKey(), [key]);
    expect(later.open('visa', vault.seal('visa', PLAIN)).equals(PLAIN)).toBe(true);
    expect(() => vault.open('visa', later.seal('visa', PLAIN))).toThrow(/is not here/u);
  });

  it('tells nothing of what is sealed when it refuses', () => {
    const sealed = vault.seal('visa', PLAIN);
    const refusal = (() => {
      try {
        return String(vault.open('other', sealed));
      } catch (error) {
        return String(error);
      }
    })();
    expect(refusal).toBe('VaultError: This text was altered, or sealed for another purpose.');
  });
});
