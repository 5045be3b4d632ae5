/** A pid file whose number belongs to somebody else by now. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, cleanUp, newDatabase, start } from '../../support/embedded-folders.js';
import { startChild } from '../../support/embedded-process.js';
import { itWhen } from '../../support/when.js';

const others: ChildProcess[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) other.kill('SIGKILL');
  await cleanUp();
});

/** A process of the server's user that only waits, under the name and the arguments wanted. */
async function bystander(folder: string, argv0: string, args: readonly string[]): Promise<ChildProcess> {
  const { uid, gid } = await stat(join(folder, 'cluster'));
  const user = process.geteuid?.() === 0 ? { uid, gid } : {};
  const waiting = ['-e', 'process.stdin.resume()', '--', ...args];
  const other = spawn(process.execPath, waiting, { ...user, argv0, cwd: '/', stdio: 'pipe' });
  others.push(other);
  await once(other, 'spawn');
  return other;
}

/** Kills Node and its server, and gives the server's number in its files to another process. */
async function abandon(folder: string, pid: number | undefined): Promise<void> {
  const child = await startChild({ dataDirectory: folder });
  const files = [join(folder, 'cluster', 'postmaster.pid'), join(folder, 'socket', '.s.PGSQL.1.lock')];
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
  process.kill(Number(texts[0]?.split('\n')[0]), 'SIGKILL');
  await child.kill();
  for (const [index, file] of files.entries()) {
    await writeFile(file, (texts[index] ?? '').replace(/^\d+/, String(pid)));
  }
}

describe('a stale pid file', () => {
  it('harms no process that has the number now', async () => {
    const folder = await newDatabase();
    const other = await bystander(folder, 'sleeper', ['-D', join(folder, 'cluster')]);
    await abandon(folder, other.pid);
    const server = await start(folder);
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect([other.exitCode, other.signalCode]).toEqual([null, null]);
  });

  it('harms no server of another folder', async () => {
    const folder = await newDatabase();
    const other = await bystander(folder, 'postgres', ['-D', `${folder}/cluster-of-others`]);
    await abandon(folder, other.pid);
    await start(folder);
    expect([other.exitCode, other.signalCode]).toEqual([null, null]);
  });

  itWhen(
    process.platform === 'linux',
    'the start of a process is read from /proc',
    'harms no process that looks the same but started at another time',
    async () => {
      const folder = await newDatabase();
      const other = await bystander(folder, 'postgres', ['-D', join(folder, 'cluster')]);
      await abandon(folder, other.pid);
      const lock = join(folder, 'holder.json');
      const holder = JSON.parse(await readFile(lock, 'utf8')) as object;
      await writeFile(lock, JSON.stringify({ ...holder, server: { pid: other.pid, started: 'long ago' } }));
      await start(folder);
      expect([other.exitCode, other.signalCode]).toEqual([null, null]);
    },
  );

  it('is no obstacle when it is empty or the number is free', async () => {
    const folder = await newDatabase();
    await writeFile(join(folder, 'cluster', 'postmaster.pid'), '2147483646\n');
    expect((await start(folder)).firstStart).toBe(false);
  });
});
