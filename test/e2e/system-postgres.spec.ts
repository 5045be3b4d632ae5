import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../support/embedded-folders.js';
import { endServices, startService } from '../support/service-process.js';
import { startSystemPostgres, type SystemPostgres, systemPostgresFound } from '../support/system-postgres.js';
import { describeWhen } from '../support/when.js';

const NEEDS =
  'it needs Debian’s PostgreSQL 15 (apt-get install postgresql-15) and a test run as root, which may become its user';

describeWhen(systemPostgresFound, NEEDS, 'the service on a PostgreSQL 15 of the machine', () => {
  let server: SystemPostgres;
  beforeAll(async () => {
    server = await startSystemPostgres();
  });
  afterEach(endServices);
  afterAll(() => server.stop());

  it('migrates and serves as an owner and a serving role that are two', async () => {
    await ask(server.url, 'create role serving login');
    await ask(server.url, 'create role owning login');
    await ask(server.url, `create database kurultai owner owning encoding 'UTF8' template template0`);
    const as = (role: string) => server.url.replace('postgres@localhost/postgres', `${role}@localhost/kurultai`);
    const service = await startService({ DATABASE_URL: as('serving'), DATABASE_OWNER_URL: as('owning') });
    expect(service.output()).toContain('Migrated the database');
    const answer = await service.graphql('{ organisations(filter: { search: "senimen" }) { totalCount } }');
    expect(await answer.json()).toEqual({ data: { organisations: { totalCount: 0 } } });
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  it('migrates and serves as one role, its superuser', async () => {
    await ask(server.url, 'create database alone');
    const service = await startService({ DATABASE_URL: server.url.replace('/postgres?', '/alone?') });
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    service.process.kill('SIGINT');
    expect(await service.ended).toBe(0);
  });
});
