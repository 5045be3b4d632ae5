/** Data directories with unusual names, and ones that cannot be used. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from '../../../apps/api/src/core/database/embedded/index.js';
import { ask, cleanUp, newFolder, start } from '../../support/embedded-folders.js';
import { startChild } from '../../support/embedded-process.js';

afterEach(cleanUp);

const socketFolder = (url: string) => new URL(url).searchParams.get('host') ?? '';

describe('a data directory', () => {
  it('may have a name with spaces, other letters, and signs that mean something elsewhere', async () => {
    const name = `Каз ақ dir's, "x" 100%41 -c #?& `;
    const folder = join(await openFolder(), name);
    const server = await start(folder);
    expect(socketFolder(server.appUrl)).toBe(join(folder, 'socket'));
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect((await start(folder)).firstStart).toBe(false);
  });

  it('may have a path that is too long for a socket, which then stands in a short private folder', async () => {
    const folder = join(await openFolder(), 'ұзын'.repeat(15), 'made', 'too');
    const server = await start(folder);
    const far = socketFolder(server.ownerUrl);
    expect(far.startsWith(folder)).toBe(false);
    expect((await stat(far)).mode & 0o777).toBe(0o700);
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await expect(stat(far)).rejects.toThrow('ENOENT');

    const killed = await startChild({ dataDirectory: folder });
    await killed.kill();
    const next = await start(folder);
    expect(await ask(next.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(stat(socketFolder(killed.report.appUrl ?? ''))).rejects.toThrow('ENOENT');
  });

  it('is refused in words when a file stands there', async () => {
    const path = join(await openFolder(), 'file');
    await writeFile(path, 'mine');
    const refused = start(path);
    await expect(refused).rejects.toThrow(EmbeddedPostgresError);
    await expect(refused).rejects.toThrow(/file.*cannot be used.*Move away the file.*KURULTAI_DATA_DIR.*DATABASE_URL/s);
    expect(await readFile(path, 'utf8')).toBe('mine');
  });
});

/** A folder that the user who runs the server may enter, also under root. */
async function openFolder(): Promise<string> {
  const folder = await newFolder();
  await chmod(folder, 0o755);
  return folder;
}
