/** Removes the data directory of an embedded database, also what root had to keep elsewhere. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param dataDirectory its server must be stopped */
export async function removeDatabase(dataDirectory: string): Promise<void> {
  const elsewhere = await readFile(join(dataDirectory, 'kept-elsewhere'), 'utf8').catch(() => undefined);
  for (const folder of [elsewhere?.trim(), dataDirectory]) {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}
