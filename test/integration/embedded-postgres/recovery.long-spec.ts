/** The next start after a process died without a stop. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { identify } from '../../../apps/api/src/core/database/embedded/process-identity.js';
import { ask, cleanUp, newDatabase, newFolder, serverPid, start } from '../../support/embedded-folders.js';
import { startChild } from '../../support/embedded-process.js';

afterEach(cleanUp);

// A dead process that nobody has collected yet keeps its number.
const isAlive = async (pid: number) => (await identify(pid)) !== undefined;

describe('after Node was killed', () => {
  it('stops the server that was left behind, and keeps what was committed', async () => {
    const folder = await newDatabase();
    const child = await startChild({ dataDirectory: folder });
    await ask(child.report.ownerUrl, 'create table note (text text); insert into note values ($$kept$$)');
    const left = await serverPid(folder);
    await child.kill();
    expect(await isAlive(left)).toBe(true);

    const server = await start(folder);
    expect(server.lines).toContainEqual(expect.stringContaining(`left behind (process number ${String(left)})`));
    expect(await isAlive(left)).toBe(false);
    expect(server.firstStart).toBe(false);
    expect(await ask(server.ownerUrl, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  it('knows that server also without the lock of the dead process', async () => {
    const folder = await newDatabase();
    const child = await startChild({ dataDirectory: folder });
    const left = await serverPid(folder);
    await child.kill();
    await rm(join(folder, 'holder.json'));
    await start(folder);
    expect(await isAlive(left)).toBe(false);
  });

  it('recovers when the server was killed with it', async () => {
    const folder = await newDatabase();
    const child = await startChild({ dataDirectory: folder, durable: true });
    await ask(child.report.ownerUrl, 'create table note (text text); insert into note values ($$kept$$)');
    process.kill(await serverPid(folder), 'SIGKILL');
    await child.kill();
    const server = await start(folder);
    expect(await ask(server.ownerUrl, 'select text from note')).toEqual([{ text: 'kept' }]);
  });
});

describe('after an uncaught error', () => {
  it('starts again, though nobody called stop', async () => {
    const folder = await newDatabase();
    const child = await startChild({ dataDirectory: folder, crash: true });
    const left = await serverPid(folder);
    if (child.process.exitCode === null) await once(child.process, 'exit');
    expect(child.process.exitCode).toBe(1);
    const server = await start(folder);
    expect(await isAlive(left)).toBe(false);
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('after a first start that was cut off', () => {
  it('makes the database anew when it was half made', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'cluster.half', 'base'), { recursive: true });
    await writeFile(join(folder, 'cluster.half', 'PG_VERSION'), '18\n');
    const server = await start(folder);
    expect(server.firstStart).toBe(true);
    expect(await readdir(folder)).not.toContain('cluster.half');
  });

  it.each([
    ['the database', 'drop database kurultai'],
    ['the database and the role', 'drop database kurultai; drop role kurultai_app'],
    ['the rights', `update pg_database set datacl = null where datname = 'kurultai'`],
  ])('makes %s that it had not come to', async (_what, undo) => {
    const folder = await newDatabase();
    const first = await start(folder);
    const postgres = first.ownerUrl.replace('/kurultai?', '/postgres?');
    for (const sql of undo.split(';')) await ask(postgres, sql);
    await first.stop();

    const server = await start(folder);
    expect(server.firstStart).toBe(true);
    await expect(ask(server.appUrl, 'create temporary table note (id int)')).rejects.toThrow('permission denied');
  });
});

describe('a server that cannot be seen as a process', () => {
  it('is noticed because it answers', async () => {
    const folder = await newDatabase();
    await mkdir(join(folder, 'socket'), { mode: 0o700 });
    const other = createServer().listen(join(folder, 'socket', '.s.PGSQL.1'));
    await once(other, 'listening');
    try {
      await expect(start(folder)).rejects.toThrow(/Another server answers.*another container/);
    } finally {
      other.close();
    }
  });
});
