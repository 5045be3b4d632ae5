/** Kurultai started by root: PostgreSQL runs as somebody else, who may not enter everywhere. */
import { afterEach, expect, it } from '@jest/globals';
import { chown, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unprivilegedUser } from '../../../apps/api/src/core/database/embedded/server-user.js';
import { ask, cleanUp, newDatabase, newFolder, serverPid, start } from '../../support/embedded-folders.js';
import { copyPackage } from '../../support/embedded-package.js';
import { startChild } from '../../support/embedded-process.js';
import { removeDatabase } from '../../support/remove-database.js';
import { describeWhen } from '../../support/when.js';

const isRoot = process.geteuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

afterEach(cleanUp);

describeWhen(isRoot, 'only root can drop its rights', 'root', () => {
  it('hands the server to an unprivileged user, and connects all the same', async () => {
    const folder = await newDatabase();
    const server = await start(folder);
    const user = unprivilegedUser(await readFile('/etc/passwd', 'utf8'));
    expect((await stat(`/proc/${String(await serverPid(folder))}`)).uid).toBe(user?.uid);
    expect((await stat(join(folder, 'socket'))).uid).toBe(user?.uid);
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps the database elsewhere below a folder that the server may not enter, and finds it again', async () => {
    const folder = join(await newFolder('data'), 'data');
    const first = await start(folder);
    const elsewhere = await placeOf(folder);
    expect(first.lines).toContainEqual(expect.stringContaining(`Keeping the database in ${elsewhere}`));
    await ask(first.ownerUrl, 'create table note (text text); insert into note values ($$kept$$)');
    await first.stop();

    const second = await start(folder);
    expect(second.firstStart).toBe(false);
    expect(await ask(second.ownerUrl, 'select text from note')).toEqual([{ text: 'kept' }]);
    expect(await readdir(folder)).toEqual(['kept-elsewhere', 'server.log']);
  });

  it('begins anew when the data directory was removed, and says where the old database is', async () => {
    const folder = join(await newFolder('data'), 'data');
    await (await start(folder)).stop();
    const old = await placeOf(folder);
    try {
      await rm(folder, { recursive: true });
      const server = await start(folder);
      expect(server.firstStart).toBe(true);
      expect(await placeOf(folder)).not.toBe(old);
      expect(server.lines).toContainEqual(expect.stringContaining(`is left in ${old}`));
    } finally {
      await rm(old, { recursive: true });
    }
  });

  it('refuses to begin anew when the place elsewhere is gone', async () => {
    const folder = join(await newFolder('data'), 'data');
    await (await start(folder)).stop();
    await rm(await placeOf(folder), { recursive: true });
    await expect(start(folder)).rejects.toThrow(/was kept in .* not there any more.*DATABASE_URL/);
  });

  it('keeps a database that matters under /var/lib, not where the system sweeps', async () => {
    const folder = join(await newFolder('data'), 'data');
    const child = await startChild({ dataDirectory: folder, durable: true });
    expect(child.report.firstStart).toBe(true);
    expect(await placeOf(folder)).toMatch(/^\/var\/lib\/kurultai\/data-/);
    await child.end();
    await removeDatabase(folder);
  });

  it('starts under a strict umask', async () => {
    const folder = join(await newFolder('data'), 'data');
    const through = ['sh', '-c', 'umask 077 && exec "$@"', 'sh'];
    const child = await startChild({ dataDirectory: folder }, { through });
    expect(child.report).toMatchObject({ firstStart: true });
  });

  it('copies programs that the server may not reach, once', async () => {
    const hidden = copyPackage(await newFolder());
    const folder = await newDatabase();
    const first = await start(folder, { packageFolder: hidden });
    expect(first.lines).toContainEqual(expect.stringMatching(/Copying the programs/));
    await first.stop();
    const copy = (await readdir(folder)).find(name => name.startsWith('binaries-')) ?? '';
    await mkdir(join(folder, 'binaries-17.0.0.half'));
    const second = await start(folder, { packageFolder: hidden });
    expect(second.lines).not.toContainEqual(expect.stringMatching(/Copying the programs/));
    expect(basename(copy)).toMatch(/^binaries-18\./);
  });

  it('runs a database of another user as that user', async () => {
    const folder = await newFolder();
    await chown(folder, nobody.uid, nobody.gid);
    await (await startChild({ dataDirectory: folder }, { user: nobody })).end();
    const server = await start(folder);
    expect(server.firstStart).toBe(false);
    expect((await stat(`/proc/${String(await serverPid(folder))}`)).uid).toBe(nobody.uid);
    await server.stop();
    const again = await startChild({ dataDirectory: folder }, { user: nobody });
    expect(again.report).toMatchObject({ firstStart: false });
  });

  it('hands the server to nobody on a machine without a user postgres', async () => {
    const folder = await newFolder();
    const passwd = join(await newFolder(), 'passwd');
    const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
    await writeFile(passwd, lines.filter(line => !line.startsWith('postgres:')).join('\n'), { mode: 0o644 });
    const through = ['unshare', '--mount', 'sh', '-c', `mount --bind '${passwd}' /etc/passwd && exec "$@"`, 'sh'];
    const child = await startChild({ dataDirectory: folder }, { through });
    expect(child.report).toMatchObject({ firstStart: true });
    expect((await stat(join(folder, 'cluster'))).uid).toBe(nobody.uid);
  });
});

async function placeOf(dataDirectory: string): Promise<string> {
  return (await readFile(join(dataDirectory, 'kept-elsewhere'), 'utf8')).trim();
}
