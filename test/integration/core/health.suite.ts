import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** A way to the test server that can be made to swallow everything, as a broken network does. */
async function startGate(database: TestDatabase) {
  const url = new URL(database.appUrl.replace(/^postgres(ql)?:/u, 'http:'));
  const socketFolder = url.searchParams.get('host');
  const port = url.port || url.searchParams.get('port') || '5432';
  const to = (): Socket =>
    socketFolder ? connect(join(socketFolder, `.s.PGSQL.${port}`)) : connect(Number(port), url.hostname);
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-gate-'));
  const pairs: [Socket, Socket][] = [];
  const server = createServer(inside => {
    const outside = to();
    pairs.push([inside, outside]);
    inside.pipe(outside).pipe(inside);
    for (const socket of [inside, outside]) socket.on('error', () => undefined);
  });
  server.listen(join(folder, `.s.PGSQL.${port}`));
  await once(server, 'listening');
  const through = database.appUrl.replace(url.search, '') + `?host=${encodeURIComponent(folder)}&port=${port}`;
  return {
    appUrl: through,
    shut: () => {
      for (const [inside, outside] of pairs) inside.unpipe(outside).resume();
    },
    close: async () => {
      for (const socket of pairs.flat()) socket.destroy();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('readiness', () => {
  let network: TestApp | undefined;
  let gate: Awaited<ReturnType<typeof startGate>> | undefined;
  let database: TestDatabase | undefined;
  afterEach(async () => {
    // Cut, the connections let go of what still waits on them.
    await gate?.close();
    await network?.close();
    await database?.drop();
  });

  it('is denied within seconds when the database hangs instead of failing', async () => {
    database = await createTestDatabase();
    gate = await startGate(database);
    network = await startTestApp({}, undefined, { ...database, appUrl: gate.appUrl });
    const ready = () => fetch(`${network?.url ?? ''}/health/ready`);
    expect((await ready()).status).toBe(200);
    gate.shut();
    const began = performance.now();
    expect((await ready()).status).toBe(503);
    expect(performance.now() - began).toBeLessThan(6000);
    expect((await fetch(`${network.url}/health/live`)).status).toBe(200);
  });
});
