/** The code of a letter, by which anybody who holds it may ask whether it is valid; and one-time tokens for downloads. */
import { createHash, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that is read as a digit, or as another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 32;

/** How long an address for a download works. */
export const DOWNLOAD_SECONDS = 5 * 60;

/** A new code of 160 bits in groups of four, to be read aloud and typed. */
export function newCode(): string {
  // 32 divides 256, so that every letter is as likely as any other.
  const letters = [...randomBytes(LENGTH)].map(byte => ALPHABET[byte % ALPHABET.length]).join('');
  return (letters.match(/.{4}/gu) ?? []).join('-');
}

/** What is stored of a code, however it was typed; undefined for what can be none. */
export function hashOfCode(typed: string): Buffer | undefined {
  if (typed.length > 100) return undefined;
  const letters = typed.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');
  if (letters.length !== LENGTH || [...letters].some(letter => !ALPHABET.includes(letter))) return undefined;
  return hashOf(letters);
}

/** A secret of 256 bits, safe in a path. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
