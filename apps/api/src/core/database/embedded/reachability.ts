/** Whether a user gets at a path: root does everywhere, the user that root hands the server to does not. */
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ServerUser } from './server-user.js';

const ENTER = 0o1;

/** @returns the first folder, from the root down to `path`, that the user may not enter, or undefined */
export async function barrier(path: string, user: Pick<ServerUser, 'uid' | 'gid'>): Promise<string | undefined> {
  for (const folder of ancestry(await realpath(path))) {
    const { uid, gid, mode } = await stat(folder);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & ENTER) === 0) return folder;
  }
  return undefined;
}

function ancestry(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestry(parent), path];
}
