/** What a new embedded database offers: encoding, roles, rights, and nothing to the outside. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, cleanUp, newFolder, serverPid, start } from '../../support/embedded-folders.js';
import { type EmbeddedChild, startChild } from '../../support/embedded-process.js';

describe('a first start', () => {
  let folder: string;
  let child: EmbeddedChild;
  let ownerUrl: string | undefined;
  let appUrl: string | undefined;

  beforeAll(async () => {
    folder = await newFolder();
    child = await startChild({ dataDirectory: folder, durable: true }, { env: { LC_ALL: 'C', LANG: 'C' } });
    ({ ownerUrl, appUrl } = child.report);
  });
  afterAll(cleanUp);

  it('says that the database is new', () => {
    expect(child.report).toMatchObject({ firstStart: true });
    expect(child.report.lines).toEqual([
      expect.stringContaining(folder),
      expect.stringContaining('PostgreSQL 18 runs'),
    ]);
  });

  it('is UTF-8 with the letters of Unicode under LC_ALL=C', async () => {
    const [row] = await ask(
      appUrl,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              lower('ӘҚҢӨҰҮҺІ') as lower, upper('тағзым') as upper, 'z' < 'ä' as by_code_point
       from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      lower: 'әқңөұүһі',
      upper: 'ТАҒЗЫМ',
      by_code_point: true,
    });
  });

  it('connects as the owner, who may do everything, and as the app, who may not', async () => {
    const roles = (url: string | undefined) =>
      ask(
        url,
        `select current_user as "user", current_database() as database, rolsuper as super, rolcreaterole as roles,
                rolcreatedb as databases, rolbypassrls as bypass, rolreplication as replication
         from pg_roles where rolname = current_user`,
      );
    expect(await roles(ownerUrl)).toMatchObject([{ user: 'kurultai_owner', database: 'kurultai', super: true }]);
    const nothing = { super: false, roles: false, databases: false, bypass: false, replication: false };
    expect(await roles(appUrl)).toEqual([{ user: 'kurultai_app', database: 'kurultai', ...nothing }]);
  });

  it.each([
    'create table public.note (id int)',
    'create temporary table note (id int)',
    'create schema note',
    'create role note',
    'create database note',
    'create extension dblink',
    'set role kurultai_owner',
    `copy (select 1) to program 'true'`,
  ])('refuses the app: %s', async sql => {
    await expect(ask(appUrl, sql)).rejects.toThrow(/permission denied|must be superuser/);
  });

  it('has the extensions that Kurultai uses', async () => {
    const names = ['pg_trgm', 'unaccent', 'citext', 'btree_gist', 'btree_gin', 'pgcrypto'];
    await ask(ownerUrl, names.map(name => `create extension ${name}`).join(';'));
    const found = await ask<{ name: string }>(ownerUrl, `select extname as name from pg_extension`);
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('listens on no network address, in a folder that is closed to others', async () => {
    const [settings] = await ask(
      ownerUrl,
      `select current_setting('listen_addresses') as addresses, current_setting('max_connections')::int as connections,
              current_setting('fsync') as fsync, current_setting('timezone') as timezone`,
    );
    expect(settings).toEqual({ addresses: '', connections: 120, fsync: 'on', timezone: 'UTC' });
    for (const name of ['socket', 'cluster']) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o700);
    }
  });

  it('keeps the log of the server to its owner, beside the database', async () => {
    const log = await stat(join(folder, 'server.log'));
    expect(log.mode & 0o077).toBe(0);
    expect(log.size).toBeGreaterThan(0);
  });
});

describe('a warm start', () => {
  afterAll(cleanUp);

  it('finds what was written, after a stop that waits for the end of the server', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    await ask(first.ownerUrl, 'create table note (text text); insert into note values ($$ірге$$)');
    const pid = await serverPid(folder);
    await Promise.all([first.stop(), first.stop()]);
    await first.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');

    const second = await start(folder);
    expect(second.firstStart).toBe(false);
    expect(await ask(second.ownerUrl, 'select text from note')).toEqual([{ text: 'ірге' }]);
  });
});
