import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { describeConfiguration } from '../../apps/api/src/core/config/index.js';
import { ask } from '../support/embedded-folders.js';
import { endServices, startService } from '../support/service-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Starts it, expecting that it stops by itself. */
async function refused(environment: Record<string, string>): Promise<string> {
  const service = await startService(environment);
  expect(await service.ended).toBe(1);
  expect(service.url).toBe('');
  return service.output();
}

afterEach(endServices);

describe('a start that cannot be', () => {
  it('names each wrong variable, the problem and an example, and nothing else', async () => {
    const output = await refused({ PORT: 'eighty', DATABASE_URL: 'mysql://me:sesame@db/kurultai' });
    expect(output).toBe(
      [
        'Kurultai cannot start.',
        'PORT ("eighty") is not a whole number from 0 to 65535. Example: PORT=4000',
        'DATABASE_URL is not a PostgreSQL connection address. Example: DATABASE_URL=postgres://kurultai_app:secret@db.example:5432/kurultai',
        '',
      ].join('\n'),
    );
  });

  it('refuses simulated time in production', async () => {
    const output = await refused({ NODE_ENV: 'production', KURULTAI_CLOCK: '2022-08-15T09:00:00Z' });
    expect(output).toContain('KURULTAI_CLOCK is refused in production');
  });

  it('says that a database server does not answer, without its password', async () => {
    const output = await refused({ DATABASE_URL: 'postgres://me:sesame@127.0.0.1:1/kurultai' });
    expect(output).toMatch(/The database does not answer: .*ECONNREFUSED.*Check DATABASE_URL/u);
    expect(output).not.toContain('sesame');
  });

  it('says that the port is taken', async () => {
    const database = await createTestDatabase();
    const environment = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
    const first = await startService(environment);
    const port = new URL(first.url).port;
    const output = await refused({ ...environment, PORT: port });
    expect(output).toContain(`PORT (${port}) is in use by another program`);
    first.process.kill('SIGTERM');
    await first.ended;
    await database.drop();
  });
});

describe('--help', () => {
  it('lists every variable and starts nothing', async () => {
    const service = await startService({}, { args: ['--help'] });
    expect(await service.ended).toBe(0);
    expect(service.output()).toBe(`${describeConfiguration()}\n`);
  });
});

describe('a database of somebody else', () => {
  let database: TestDatabase;
  /** The serving role, which is given no rights in a new database. */
  const lowly = () => database.appUrl;

  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
  });
  afterAll(() => database.drop());

  it('is refused while the role lacks a right, with the statement that grants it', async () => {
    const first = await refused({ DATABASE_URL: lowly() });
    expect(first).toContain(`The role kurultai_app may not create schemas and extensions`);
    const grant = /run: (grant create on database .*?);/u.exec(first)?.[1] ?? '';
    await ask(database.ownerUrl, grant);
    const second = await refused({ DATABASE_URL: lowly() });
    const secondGrant = /run: (grant create on schema .*?);/u.exec(second)?.[1] ?? '';
    await ask(database.ownerUrl, secondGrant);
    expect(second).toContain('may not create tables in the schema public');
  });

  it('is migrated and served once the role has its rights, without demo data', async () => {
    const service = await startService({ DATABASE_URL: lowly() });
    expect(service.output()).toContain('Migrated the database');
    const answer = await service.graphql('{ organisations { totalCount } viewer { kind } }');
    expect(await answer.json()).toEqual({ data: { organisations: { totalCount: 0 }, viewer: { kind: 'ANONYMOUS' } } });
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    const again = await startService({ DATABASE_URL: lowly() });
    expect(again.output()).not.toContain('Migrated');
  });

  it('is refused in another encoding than UTF-8', async () => {
    const other = `latin_${String(process.pid)}`;
    await ask(
      database.ownerUrl,
      `create database ${other} encoding 'LATIN1' locale 'C' locale_provider libc template template0`,
    );
    const output = await refused({ DATABASE_URL: database.ownerUrl.replace(/\/test_[0-9a-f]+/u, `/${other}`) });
    expect(output).toContain(`The database ${other} has the encoding LATIN1: Kurultai needs UTF8`);
    await ask(database.ownerUrl, `drop database ${other} with (force)`);
  });
});
