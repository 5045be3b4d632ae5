import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Cast, createCast } from '../support/cast.js';
import { start as startServer, ask, cleanUp, newDatabase } from '../support/embedded-folders.js';
import { endServices, startService } from '../support/service-process.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';

const UPDATE = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { ... on UpdateOrganisationSuccess { organisation { version } } }
}`;
const CLOCK = '2026-11-24T09:00:00Z';

let network: TestApp;
let cast: Cast;

/** The configuration that runs the built service on the database of this file. */
const onTestServer = () => ({
  NODE_ENV: 'test',
  KURULTAI_CLOCK: CLOCK,
  DATABASE_URL: network.database.appUrl,
  DATABASE_OWNER_URL: network.database.ownerUrl,
});
const statusOf = async (url: string) => (await fetch(url)).status;

beforeAll(async () => {
  network = await startTestApp({}, CLOCK);
  cast = await createCast(network);
});
afterEach(async () => {
  await endServices();
  await cleanUp();
});
afterAll(() => network.close());

/** Keeps the row of an organisation to itself, so that a change of it waits. */
async function holdOrganisation(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: network.database.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select from organisation for update');
  return client;
}
const someoneWaits = async () =>
  (
    await ask(
      network.database.ownerUrl,
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).length > 0;
const versionOf = async (id: string) =>
  (
    await network.graphql<{ organisation: { version: number } }>(
      'query ($id: ID!) { organisation(id: $id) { version } }',
      { id },
    )
  ).data?.organisation.version ?? 0;

describe('the service as a process', () => {
  it('says that it lives and is ready', async () => {
    const service = await startService(onTestServer());
    expect(await (await fetch(`${service.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${service.url}/health/ready`)).json()).toEqual({ status: 'ready' });
    expect(await statusOf(`${service.url}/health/ready`)).toBe(200);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with exit code 0 on %s', async signal => {
    const service = await startService(onTestServer());
    service.process.kill(signal);
    expect(await service.ended).toBe(0);
    expect(service.output()).not.toContain('did not stop');
  });

  it('lets a running request finish after SIGTERM, takes no new one, and ends', async () => {
    const service = await startService(onTestServer());
    const id = cast.organisations.member;
    const expectedVersion = await versionOf(id);
    const holder = await holdOrganisation();
    const answer = service.graphql(
      UPDATE,
      { input: { id, expectedVersion, website: 'https://slow.example/' } },
      cast.tokens.officer,
    );
    await until(someoneWaits);
    service.process.kill('SIGTERM');
    await until(() =>
      statusOf(`${service.url}/health/live`).then(
        status => status === 503,
        () => true,
      ),
    );
    await holder.query('commit');
    await holder.end();
    const response = await answer;
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { updateOrganisation: { organisation: { version: expectedVersion + 1 } } },
    });
    const answered = performance.now();
    expect(await service.ended).toBe(0);
    // The connection of the answer, which stays open on its own, holds up nothing.
    expect(performance.now() - answered).toBeLessThan(5000);
    expect(await versionOf(id)).toBe(expectedVersion + 1);
  });

  it('gives up a request that does not finish in time, and says so by exit code 1', async () => {
    const service = await startService({ ...onTestServer(), SHUTDOWN_SECONDS: '0' });
    const id = cast.organisations.otherMember;
    const holder = await holdOrganisation();
    const input = { id, expectedVersion: await versionOf(id), website: 'https://never.example/' };
    const answer = service.graphql(UPDATE, { input }, cast.tokens.officer).then(
      () => 'answered',
      () => 'cut off',
    );
    await until(someoneWaits);
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(1);
    expect(await answer).toBe('cut off');
    await holder.query('rollback');
    await holder.end();
  });

  it('ends at once on a second signal', async () => {
    const service = await startService({ ...onTestServer(), SHUTDOWN_SECONDS: '60' });
    const id = cast.organisations.otherMember;
    const holder = await holdOrganisation();
    const input = { id, expectedVersion: await versionOf(id), website: 'https://never.example/' };
    const answer = service.graphql(UPDATE, { input }, cast.tokens.officer).catch(() => undefined);
    await until(someoneWaits);
    service.process.kill('SIGTERM');
    await until(() => service.output().includes('Stopping'));
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(1);
    await answer;
    await holder.query('rollback');
    await holder.end();
  });

  it('is not ready while its database is gone, lives on, and is ready again when it is back', async () => {
    const folder = await newDatabase();
    const server = await startServer(folder);
    const { ownerUrl, appUrl } = server;
    const service = await startService({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl });
    const ready = () => statusOf(`${service.url}/health/ready`);
    expect(await ready()).toBe(200);
    await server.stop();
    expect(await ready()).toBe(503);
    expect(await (await fetch(`${service.url}/health/ready`)).json()).toEqual({
      status: 'unavailable',
      reason: 'the database does not answer',
    });
    expect(await statusOf(`${service.url}/health/live`)).toBe(200);
    const again = await startServer(folder);
    expect(again.appUrl).toBe(appUrl);
    await until(async () => (await ready()) === 200);
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });
});
