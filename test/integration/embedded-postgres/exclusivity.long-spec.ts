/** One process holds a database at a time, and keeps it through a Ctrl+C in the terminal. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { ask, cleanUp, newDatabase, serverPid, start } from '../../support/embedded-folders.js';
import { startChild } from '../../support/embedded-process.js';

afterEach(cleanUp);

describe('a second start on the same data directory', () => {
  it('stops and names the process that holds it', async () => {
    const folder = await newDatabase();
    const holder = await startChild({ dataDirectory: folder });
    const pid = String(holder.process.pid);
    await expect(start(folder)).rejects.toThrow(
      new RegExp(`in use by another Kurultai process \\(process number ${pid}\\).*Stop that one first.*DATABASE_URL`),
    );
    expect(await ask(holder.report.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('stops in the same process too, until the first is stopped', async () => {
    const folder = await newDatabase();
    const server = await start(folder);
    await expect(start(folder)).rejects.toThrow('in use by this very process');
    await server.stop();
    expect((await start(folder)).firstStart).toBe(false);
  });

  it('lets exactly one of several in, when all find the lock of a dead process', async () => {
    const folder = await newDatabase();
    const dead = await startChild({ dataDirectory: folder });
    await dead.kill();
    const children = await Promise.all([1, 2, 3, 4].map(() => startChild({ dataDirectory: folder })));
    const [winner, ...others] = children.filter(({ report }) => report.error === undefined);
    expect(others).toEqual([]);
    expect(await ask(winner?.report.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const errors = children.flatMap(({ report }) => report.error ?? []);
    expect(errors).toEqual(Array(3).fill(expect.stringContaining(`process number ${String(winner?.process.pid)}`)));
  });

  it('leaves no lock and no half files after a stop', async () => {
    const folder = await newDatabase();
    await (await start(folder)).stop();
    expect((await readdir(folder)).filter(name => /holder|half/.test(name))).toEqual([]);
  });
});

describe('a Ctrl+C in the terminal', () => {
  it('reaches Node but not the server, which finishes its transactions', async () => {
    const folder = await newDatabase();
    const child = await startChild({ dataDirectory: folder }, { detached: true });
    await ask(child.report.ownerUrl, 'create table note (text text)');
    const client = new pg.Client({ connectionString: child.report.ownerUrl });
    await client.connect();
    await client.query('begin; insert into note values ($$open$$)');

    const exited = once(child.process, 'exit');
    process.kill(-(child.process.pid ?? NaN), 'SIGINT');
    expect((await exited)[1]).toBe('SIGINT');
    await client.query('commit');
    expect((await client.query('select text from note')).rows).toEqual([{ text: 'open' }]);
    await client.end();
    expect((await start(folder)).firstStart).toBe(false);
  });
});

describe('the lock', () => {
  it('notes the server, for the next start', async () => {
    const folder = await newDatabase();
    await start(folder);
    const lock: unknown = JSON.parse(await readFile(join(folder, 'holder.json'), 'utf8'));
    expect(lock).toMatchObject({ pid: process.pid, server: { pid: await serverPid(folder) } });
  });
});
