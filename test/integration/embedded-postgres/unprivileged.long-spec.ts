/** Kurultai started by a user without rights. Root tries it as `nobody`. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmod, chown, lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, cleanUp, newDatabase, newFolder, serverPid, start } from '../../support/embedded-folders.js';
import { copyBarePackage, makeReadOnly } from '../../support/embedded-package.js';
import { startChild } from '../../support/embedded-process.js';
import { describeWhen, itWhen } from '../../support/when.js';

const isRoot = process.geteuid?.() === 0;
const me = { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 };
const user = isRoot ? { uid: 65534, gid: 65534 } : me;
const around = isRoot ? { user } : {};

afterEach(cleanUp);

describeWhen(!isRoot || canReachUs(), 'nobody may not enter this checkout', 'a user without rights', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
    await chown(folder, user.uid, user.gid);
  });

  it('starts, stops and starts again', async () => {
    const first = await startChild({ dataDirectory: folder }, around);
    expect(first.report).toMatchObject({ firstStart: true });
    expect((await stat(`/proc/${String(await serverPid(folder))}`)).uid).toBe(user.uid);
    expect(await ask(first.report.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.end();
    const second = await startChild({ dataDirectory: folder }, around);
    expect(second.report).toMatchObject({ firstStart: false });
  });

  it('is told what to do about a folder that it may not write', async () => {
    await chmod(folder, 0o555);
    const { report } = await startChild({ dataDirectory: join(folder, 'data') }, around);
    expect(report.error).toMatch(/data, cannot be used: EACCES.*own and write it.*KURULTAI_DATA_DIR.*DATABASE_URL/);
    await chmod(folder, 0o755);
  });

  it('runs a copy of a package that it may not write, and whose links are missing', async () => {
    const source = copyBarePackage(await openFolder());
    // Else the missing links would be made in place.
    makeReadOnly(source, true);
    const { report } = await startChild({ dataDirectory: folder, surroundings: { packageFolder: source } }, around);
    makeReadOnly(source, false);
    expect(report).toMatchObject({ firstStart: true });
    expect(report.lines).toContainEqual(expect.stringContaining('Copying the programs'));
  });

  itWhen(
    isRoot,
    'only root can make a database of another user',
    'is refused the database of another user',
    async () => {
      await (await start(folder)).stop();
      const { report } = await startChild({ dataDirectory: folder }, around);
      expect(report.error).toMatch(/belongs to the user with the number \d+, and Kurultai runs as 65534.*DATABASE_URL/);
    },
  );

  itWhen(isRoot, 'only root can become a user without a name', 'is told when it has no name', async () => {
    const nameless = { uid: 54321, gid: 54321 };
    await chown(folder, nameless.uid, nameless.gid);
    const { report } = await startChild({ dataDirectory: folder }, { user: nameless });
    expect(report.error).toMatch(/user does not exist.*Add the user .* to \/etc\/passwd.*DATABASE_URL/s);
    expect(await readdir(folder)).not.toContain('cluster');
  });
});

describe('a package whose install script was skipped', () => {
  it('gets the links between its libraries, in place', async () => {
    const source = copyBarePackage(await openFolder());
    const server = await start(await newDatabase(), { packageFolder: source });
    expect(server.lines).not.toContainEqual(expect.stringContaining('Copying'));
    expect((await lstat(join(source, 'native', 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
  });
});

async function openFolder(): Promise<string> {
  const folder = await newFolder();
  await chmod(folder, 0o755);
  return folder;
}

function canReachUs(): boolean {
  try {
    execFileSync(process.execPath, ['-e', '0'], { ...user, cwd: import.meta.dirname });
    return true;
  } catch {
    return false;
  }
}
