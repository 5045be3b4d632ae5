/** What an earlier run left: a server without its Node process, or the pid file of one that is gone. */
import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries.js';
import { codeOf } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import { commandLine, identify, type ProcessIdentity } from './process-identity.js';
import { stopOrphan } from './server-process.js';

/** Above every number that a system gives to a process. */
const NOBODY = '2147483647';

/**
 * Stops the server that an earlier run left behind, so that the next one starts with our settings. A process that only
 * has its number by chance is left alone: it must be a `postgres` of this very folder, started when ours was.
 * @param recorded the server that the last holder wrote down, if any
 */
export async function stopLeftBehind(
  home: Home,
  binaries: Binaries,
  recorded: ProcessIdentity | undefined,
  log: (line: string) => void,
): Promise<void> {
  const pidFile = join(home.cluster, 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8').catch(unlessGone);
  if (text === undefined) return;
  const found = await identify(Number(text.split('\n')[0]));
  if (found && (await isServerOf(home, found, recorded))) {
    log(`Stopping the server that an earlier run left behind (process number ${String(found.pid)})`);
    await stopOrphan(found, home, binaries);
  }
  await forgetNumber(pidFile, text);
}

async function isServerOf(home: Home, found: ProcessIdentity, recorded: ProcessIdentity | undefined): Promise<boolean> {
  if (recorded?.pid === found.pid && recorded.started !== found.started) return false;
  if (process.platform === 'win32') return recorded?.pid === found.pid;
  const [program = '', ...rest] = await commandLine(found.pid);
  if (process.platform === 'linux') {
    return basename(program) === 'postgres' && rest[rest.indexOf('-D') + 1] === home.cluster;
  }
  return program.includes('postgres') && program.includes(`-D ${home.cluster} `);
}

/**
 * PostgreSQL would not start while any process of its user has that number, be it the dead server itself where nobody
 * collects the dead (containers). The other lines stay: by them it sees whether parts of a killed server still hold the
 * database.
 */
async function forgetNumber(pidFile: string, text: string): Promise<void> {
  // Not through a link that the server's user could have laid.
  const file = await open(pidFile, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW).catch(unlessGone);
  await file?.writeFile([NOBODY, ...text.split('\n').slice(1)].join('\n')).finally(() => file.close());
}

/** Nothing was left, or a server that ended in order took its pid file along. */
function unlessGone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
