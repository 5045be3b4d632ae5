/** The server as a process: started apart from the terminal, stopped in order. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { childOptions } from './child-options.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import { isRunning, type ProcessIdentity } from './process-identity.js';

/** After so long without an end, a stop becomes rougher; the log of transactions makes good what was cut off. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 10;

/** Starts the server in a group of its own: Ctrl+C in the terminal must not stop it under open transactions. */
export async function spawnServer(
  home: Home,
  { postgres }: Binaries,
  args: readonly string[],
  output: number,
): Promise<ChildProcess> {
  const child = spawn(postgres, args, {
    ...childOptions(home),
    detached: true,
    stdio: ['ignore', output, output],
  });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `${postgres} cannot be started${home.user ? ` as the user ${home.user.name}` : ''}: ${String(error)}.`,
      'Check that the file may be run (no "noexec" mount), and that root may change users here.',
      { cause: error },
    );
  }
  child.unref();
  return child;
}

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Stops a server that this process started: open transactions are rolled back, clients are sent off. */
export async function stopServer(child: ChildProcess, home: Home, { pgCtl }: Binaries): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.ref();
  if (process.platform === 'win32') {
    // Windows has no signals: PostgreSQL's own tool speaks to the server.
    await promisify(execFile)(pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w']);
    await ended;
    return;
  }
  await endInOrder(
    signal => child.kill(signal),
    ended.then(() => true),
  );
}

/** Stops a server that an earlier process left behind. */
export async function stopOrphan(server: ProcessIdentity, home: Home, { pgCtl }: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    await promisify(execFile)(pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w']);
    return;
  }
  const giveUp = new AbortController();
  const gone = (async () => {
    while (!giveUp.signal.aborted && (await isRunning(server))) await delay(LOOK_AGAIN_MS);
    return true;
  })();
  await endInOrder(signal => process.kill(server.pid, signal), gone).finally(() => giveUp.abort());
}

/** Fast shutdown, then an immediate one, then the end. */
async function endInOrder(send: (signal: NodeJS.Signals) => void, gone: Promise<boolean>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(signal);
    const timer = new AbortController();
    const late = delay(PATIENCE_MS, false, { signal: timer.signal }).catch(() => false);
    const ended = await Promise.race([gone, late]);
    timer.abort();
    if (ended) return;
  }
  throw new EmbeddedPostgresError('The embedded PostgreSQL does not stop.', 'End its process by hand.');
}
