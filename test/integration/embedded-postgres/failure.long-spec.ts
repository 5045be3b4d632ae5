/** A server that does not come up, and one that has to use TCP. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, cleanUp, newDatabase, newFolder, start } from '../../support/embedded-folders.js';

afterEach(cleanUp);

describe('a server that does not come up', () => {
  it('is reported with the last words of its log', async () => {
    const folder = await newDatabase();
    await appendFile(join(folder, 'cluster', 'postgresql.conf'), '\nno_such_setting = 1\n');
    const failed = start(folder);
    await expect(failed).rejects.toThrow(/did not start:\n.*no_such_setting.*server\.log.*DATABASE_URL/s);
    await expect(start(folder)).rejects.not.toThrow('in use');
  });

  it('is not started on a database of another PostgreSQL', async () => {
    const folder = await newDatabase();
    await writeFile(join(folder, 'cluster', 'PG_VERSION'), '15\n');
    await expect(start(folder)).rejects.toThrow(/made by PostgreSQL 15, and the embedded one is 18.*DATABASE_URL/);
  });
});

describe('the log of the server', () => {
  it('is put aside when it has grown large', async () => {
    const folder = await newDatabase();
    await truncate(join(folder, 'server.log'), 10_000_001);
    await (await start(folder)).stop();
    expect((await stat(join(folder, 'server.log.1'))).size).toBe(10_000_001);
    expect((await stat(join(folder, 'server.log'))).size).toBeLessThan(100_000);
  });
});

describe('a machine without unix sockets', () => {
  it('uses loopback, a free port and a random password', async () => {
    const [one, other] = [await newFolder(), await newDatabase()];
    const first = await start(one, { transport: 'tcp' });
    const second = await start(other, { transport: 'tcp' });
    const [a, b] = [new URL(first.appUrl), new URL(second.appUrl)];
    expect([a.hostname, b.hostname]).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(a.port).not.toBe(b.port);
    expect(a.password).not.toBe(b.password);
    expect(a.password).toMatch(/^[\w-]{32}$/);
    expect((await stat(join(one, 'password'))).mode & 0o777).toBe(0o600);
    expect(await ask(first.appUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('lets nobody in without the password', async () => {
    const folder = await newDatabase();
    const { ownerUrl, appUrl } = await start(folder, { transport: 'tcp' });
    for (const url of [ownerUrl, appUrl]) {
      await expect(ask(url.replace(/:[^:@/]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
        'password authentication failed',
      );
    }
    expect(await readFile(join(folder, 'pg_hba.conf'), 'utf8')).not.toContain('trust');
  });

  it('finds a database again that was served by a socket before', async () => {
    const folder = await newDatabase();
    await (await start(folder, { transport: 'socket' })).stop();
    const server = await start(folder, { transport: 'tcp' });
    expect(server.firstStart).toBe(false);
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
