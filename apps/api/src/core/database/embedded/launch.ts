/** Brings a server up on a cluster that is ready, and hands it to the caller. */
import type { ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { OWNER } from './cluster.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { closeEndpoint, type Endpoint, openEndpoint, type Transport, urlOf } from './endpoint.js';
import type { Home } from './home.js';
import type { HolderLock } from './holder-lock.js';
import { identify } from './process-identity.js';
import { APP, connectWhenReady, DATABASE, provision } from './provision.js';
import { openServerLog, type ServerLog } from './server-log.js';
import { hasEnded, spawnServer, stopServer } from './server-process.js';
import { serverArguments } from './settings.js';

/** All that was decided before the server starts. */
export interface Plan {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly lock: HolderLock;
  readonly password: string;
  readonly transport: Transport;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/** Recovery after a crash under heavy writing takes a while. */
const START_WITHIN_MS = 600_000;
/** Passes: another program took the port, or the last parts of a killed server are still ending. */
const PASSING = /could not bind|Address already in use|shared memory block .* is still in use/u;
const TRY_AGAIN_WITHIN_MS = 10_000;
const TRY_AGAIN_MS = 50;

/** @throws EmbeddedPostgresError with the last words of the server's log, when it does not come up */
export async function launch(plan: Plan): Promise<EmbeddedPostgres> {
  const serverLog = await openServerLog(plan.home.dataDirectory);
  try {
    const tryUntil = performance.now() + TRY_AGAIN_WITHIN_MS;
    for (;;) {
      await serverLog.mark();
      const server = await bringUp(plan, serverLog);
      if (server) return server;
      const words = await serverLog.lastWords();
      if (!PASSING.test(words) || performance.now() > tryUntil) throw notUp(words, serverLog);
      await delay(TRY_AGAIN_MS);
    }
  } finally {
    await serverLog.close();
  }
}

async function bringUp(plan: Plan, serverLog: ServerLog): Promise<EmbeddedPostgres | undefined> {
  const { home, binaries, lock, password, durable } = plan;
  const endpoint = await openEndpoint(home, plan.transport, password);
  const child = await spawnServer(home, binaries, await serverArguments(home, endpoint, durable), serverLog.descriptor);
  const startBy = performance.now() + START_WITHIN_MS;
  try {
    const identity = await identify(child.pid ?? 0);
    if (identity) await lock.record(identity);
    const client = await connectWhenReady(endpoint, () => !hasEnded(child) && performance.now() < startBy);
    if (client) {
      const firstStart = await provision(client, password).finally(() => client.end());
      if (identity) await lock.record(identity, urlsOf(endpoint));
      plan.log(`PostgreSQL ${binaries.major} runs in ${home.dataDirectory} (process number ${String(child.pid)})`);
      return handle(plan, child, endpoint, firstStart);
    }
  } catch (error) {
    await stopServer(child, home, binaries);
    throw notUp(`${String(error)}\n${await serverLog.lastWords()}`, serverLog, error);
  }
  await stopServer(child, home, binaries);
  return undefined;
}

function handle(
  { home, binaries, lock }: Plan,
  child: ChildProcess,
  endpoint: Endpoint,
  firstStart: boolean,
): EmbeddedPostgres {
  // An exit without stop() lets nothing wait; the signal alone makes the server end by itself.
  const onExit = () => child.kill('SIGINT');
  process.once('exit', onExit);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await stopServer(child, home, binaries);
    process.off('exit', onExit);
    await closeEndpoint(home, endpoint);
    await lock.release();
  };
  return {
    ...urlsOf(endpoint),
    firstStart,
    stop: () => (stopping ??= stop()),
  };
}

const notUp = (words: string, { path }: ServerLog, cause?: unknown): EmbeddedPostgresError =>
  new EmbeddedPostgresError(`The embedded PostgreSQL did not start:\n${words}\n`, `Its whole log is ${path}.`, {
    cause,
  });

const urlsOf = (endpoint: Endpoint) => ({
  ownerUrl: urlOf(endpoint, OWNER, DATABASE),
  appUrl: urlOf(endpoint, APP, DATABASE),
});
