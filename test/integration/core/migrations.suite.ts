import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { migrate, MIGRATIONS } from '../../../apps/api/src/core/database/index.js';
import { ask } from '../../support/embedded-folders.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('the state of a database', () => {
  let database: TestDatabase;

  const all = async () =>
    (await readdir(MIGRATIONS))
      .filter(name => name.endsWith('.sql'))
      .map(name => name.slice(0, -4))
      .sort();
  const asOwner = <Row extends object>(sql: string) => ask<Row>(database.ownerUrl, sql);
  const ours = async () =>
    (
      await asOwner<{ name: string }>(`
      select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S')
      union select oid::regprocedure::text from pg_proc where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
      union select typname from pg_type where typnamespace = 'public'::regnamespace and typtype in ('d', 'e')
        and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')
      order by name`)
    ).map(({ name }) => name);
  const messageOf = (error: unknown) => (error as Error).message;

  describe('the migrations', () => {
    beforeEach(async () => {
      database = await createTestDatabase({ empty: true });
    });
    afterEach(() => database.drop());

    it('go up, down step by step until nothing of ours is left, and up again', async () => {
      const names = await all();
      expect(await migrate(database)).toEqual(names);
      const tables = await ours();
      expect(tables).toEqual(expect.arrayContaining(['audit_event', 'organisation', 'outbox_event', 'person']));
      for (const name of [...names].reverse()) expect(await migrate(database, 'down')).toEqual([name]);
      expect(await ours()).toEqual(['schema_migration', 'schema_migration_id_seq']);
      expect(await migrate(database)).toEqual(names);
      expect(await ours()).toEqual(tables);
    });

    it('do nothing the second time', async () => {
      await database.drop();
      database = await createTestDatabase();
      const before = await asOwner('select * from schema_migration');
      expect(await migrate(database)).toEqual([]);
      expect(await asOwner('select * from schema_migration')).toEqual(before);
    });

    it('run once when several processes start at the same time: the others wait', async () => {
      const ran = await Promise.all([migrate(database), migrate(database), migrate(database)]);
      expect(ran.map(({ length }) => length).sort()).toEqual([0, 0, (await all()).length]);
      expect(await asOwner('select from schema_migration')).toHaveLength((await all()).length);
    });

    it('leave what failed undone, say so, and can be repeated', async () => {
      await asOwner('create table place (mine text)');
      await expect(migrate(database)).rejects.toThrow('"place" already exists');
      await asOwner('drop table place');
      expect((await migrate(database)).at(-1)).toBe((await all()).at(-1));
    });
  });

  describe('the role that serves', () => {
    beforeAll(async () => {
      database = await createTestDatabase();
    });
    afterAll(() => database.drop());

    it.each([
      'create table mine (id int)',
      'alter table organisation add column mine text',
      'drop table organisation',
      'create schema mine',
      'create index mine on organisation (country_code)',
      'truncate organisation cascade',
      'create function mine() returns int language sql as $$ select 1 $$',
    ])('cannot change the tables: %s', async sql => {
      await expect(ask(database.appUrl, sql).catch(messageOf)).resolves.toMatch(/permission denied|must be owner/u);
    });

    it('cannot write the list of migrations', async () => {
      for (const sql of [
        `insert into schema_migration (name, run_on) values ('mine', now())`,
        `update schema_migration set name = 'mine'`,
        'delete from schema_migration',
      ]) {
        await expect(ask(database.appUrl, sql).catch(messageOf)).resolves.toContain('permission denied');
      }
      expect(await ask(database.appUrl, 'select from schema_migration')).not.toHaveLength(0);
    });

    it('reads and writes the rows of every table', async () => {
      const tables = await asOwner<{ tablename: string }>(
        `select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`,
      );
      // PostgreSQL's refusal names the table.
      const uses = tables.map(({ tablename: name }) => `select from ${name} limit 0; delete from ${name} where false`);
      await expect(ask(database.appUrl, uses.join('; ')).catch(messageOf)).resolves.toBeUndefined();
      expect(tables.length).toBeGreaterThan(10);
    });
  });
});
