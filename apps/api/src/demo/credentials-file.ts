/** The file with the demo credentials: for its owner only, and never half written. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Credentials {
  readonly about: string;
  /** Tells which issue of the database this is. */
  readonly issue: string;
  readonly accounts: Record<
    string,
    { role: string; email: string; password: string; organisation: string; mandates: readonly string[] }
  >;
  readonly keys: Record<
    string,
    { use: string; key: string; organisation: string; scopes?: readonly string[]; origins?: readonly string[] }
  >;
}

/** Writes the file: whole or not at all, mode 0600. */
export async function writeCredentials(path: string, credentials: Credentials): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${randomUUID()}`;
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(credentials, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** The credentials of an issue; undefined when the file is missing, unreadable or of another issue. */
export async function readCredentials(path: string, issue: string | undefined): Promise<Credentials | undefined> {
  if (issue === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    const found: unknown = JSON.parse(text);
    return isCredentials(found) && found.issue === issue ? found : undefined;
  } catch {
    return undefined;
  }
}

const isCredentials = (value: unknown): value is Credentials =>
  typeof value === 'object' && value !== null && 'issue' in value && 'accounts' in value && 'keys' in value;
