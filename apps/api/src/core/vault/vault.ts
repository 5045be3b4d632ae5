/**
 * Seals what must not lie open in the database: AES-256-GCM with a random nonce. What it is for is bound in, so that
 * sealed data opens in its own place only. A sealed text: version, id of the key, nonce, tag, data.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KEY_ID_BYTES, type SecretKey } from './secret-key.js';

const VERSION = 1;
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_ID_BYTES;
const LEAST_BYTES = HEAD_BYTES + NONCE_BYTES + TAG_BYTES;

/** Sealed data could not be opened. Says nothing of what they hold. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

export class Vault {
  /** @param current seals @param former open what they have sealed, after a change of the key */
  constructor(
    private readonly current: SecretKey,
    private readonly former: readonly SecretKey[] = [],
  ) {}

  /** @param purpose what the data are and whose, such as `visa.passport:<uuid>`; the same text opens them */
  seal(purpose: string, plain: Buffer): Buffer {
    const head = Buffer.concat([Buffer.of(VERSION), this.current.id]);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.current.sealing, nonce);
    cipher.setAAD(boundTo(head, purpose));
    const data = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([head, nonce, cipher.getAuthTag(), data]);
  }

  /** @throws VaultError when it was altered, sealed for another purpose, or with a key that this process does not hold */
  open(purpose: string, sealed: Buffer): Buffer {
    if (sealed.length < LEAST_BYTES || sealed[0] !== VERSION) throw new VaultError('This is no sealed text.');
    const head = sealed.subarray(0, HEAD_BYTES);
    const id = head.subarray(1);
    const key = [this.current, ...this.former].find(known => known.id.equals(id));
    if (!key) throw new VaultError(`The secret key ${id.toString('hex')}… is not here: it sealed this text.`);
    const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, key.sealing, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(head, purpose));
    decipher.setAuthTag(sealed.subarray(HEAD_BYTES + NONCE_BYTES, LEAST_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(LEAST_BYTES)), decipher.final()]);
    } catch (error) {
      throw new VaultError('This text was altered, or sealed for another purpose.', { cause: error });
    }
  }
}

const boundTo = (head: Buffer, purpose: string): Buffer => Buffer.concat([head, Buffer.from(purpose, 'utf8')]);
