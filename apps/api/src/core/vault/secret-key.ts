/** A secret key, what is derived from it, and what may be told of it. */
import { createHash, hkdfSync, type KeyObject, createSecretKey } from 'node:crypto';

/** The bytes of a secret key. */
export const SECRET_KEY_BYTES = 32;

export interface SecretKey {
  /** 32 hexadecimal digits that tell keys apart and give nothing away. */
  readonly fingerprint: string;
  /** The first bytes of the fingerprint: they stand in front of everything that the key has sealed. */
  readonly id: Buffer;
  /** What seals: derived, so that the secret key itself can serve other ends later. */
  readonly sealing: KeyObject;
}

/** The bytes of an id. */
export const KEY_ID_BYTES = 4;

/** @param text 32 bytes in base64, checked by the configuration or by the file's reader */
export function secretKeyOf(text: string): SecretKey {
  const secret = Buffer.from(text, 'base64');
  const fingerprint = createHash('sha256')
    .update('kurultai.vault.fingerprint')
    .update(secret)
    .digest('hex')
    .slice(0, 32);
  const sealing = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'kurultai.vault.seal', SECRET_KEY_BYTES)));
  return { fingerprint, id: Buffer.from(fingerprint, 'hex').subarray(0, KEY_ID_BYTES), sealing };
}
