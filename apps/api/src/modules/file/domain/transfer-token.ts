/** The secrets in upload and download addresses: random, and stored as a hash only. */
import { createHash, randomBytes } from 'node:crypto';

/** How long an address for an upload works. */
export const UPLOAD_SECONDS = 15 * 60;
/** How long an address for downloads works. */
export const DOWNLOAD_SECONDS = 5 * 60;

/** A new secret of 256 bits, safe in a path. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
