/** The secret key of a data folder: `secret.key`, made by whoever starts first on it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isNativeError } from 'node:util/types';
import { SECRET_KEY_BYTES } from './secret-key.js';
import { VaultUnusable } from './vault-unusable.js';

/** The key in base64; undefined when there is no file. @throws VaultUnusable when the file holds something else */
export async function readKeyFile(path: string): Promise<string | undefined> {
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new VaultUnusable(
      `The secret key in ${path} cannot be read (${codeOf(error)}). Let the user that runs Kurultai own it.`,
    );
  }
  if (Buffer.from(text, 'base64').length === SECRET_KEY_BYTES) return text;
  throw new VaultUnusable(`${path} does not hold a secret key: 32 bytes in base64. Put the file back from a backup.`);
}

/** Makes the file unless another process was faster. A link appears with its content complete, for one maker only. */
export async function makeKeyFile(path: string): Promise<void> {
  const own = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(own, `${randomBytes(SECRET_KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(own, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
}

const codeOf = (error: unknown): string =>
  isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
