/** Secrets that the service hands out: random, prefixed so that a leaked one is recognised, and kept only as hashes. */
import { API_KEY_PREFIXES } from '@kurultai/schema';
import { createHash, randomBytes } from 'node:crypto';

/** How the text of each secret begins. */
export const SECRET_PREFIXES = {
  ACCESS: 'kur_at_',
  REFRESH: 'kur_rt_',
  INVITATION: 'kur_in_',
  RESET: 'kur_rs_',
  SECRET: API_KEY_PREFIXES.SECRET,
  PUBLISHABLE: API_KEY_PREFIXES.PUBLISHABLE,
} as const;

export type SecretKind = keyof typeof SECRET_PREFIXES;

/** A new secret of 256 random bits. */
export const newSecret = (kind: SecretKind): string => SECRET_PREFIXES[kind] + randomBytes(32).toString('base64url');

/** What is stored. A plain hash is enough: nobody can guess 256 random bits. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The kind of a secret by its beginning, or undefined. */
export function kindOfSecret(secret: string): SecretKind | undefined {
  const found = Object.entries(SECRET_PREFIXES).find(([, prefix]) => secret.startsWith(prefix));
  return found?.[0] as SecretKind | undefined;
}
