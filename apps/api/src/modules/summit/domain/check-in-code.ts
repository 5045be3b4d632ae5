/** The personal code of a delegate for one check-in: random, and kept only as a hash. */
import { createHash, randomBytes } from 'node:crypto';

/** Nobody guesses 160 random bits, so whoever has the code was given it. */
export const newCode = (): string => `kur_ci_${randomBytes(20).toString('base64url')}`;

export const hashCode = (code: string): Buffer => createHash('sha256').update(code).digest();
