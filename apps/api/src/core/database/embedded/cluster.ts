/** Makes a new PostgreSQL cluster. It is made under another name and renamed, so that half a cluster is never used. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import { childOptions } from './child-options.js';

/** The role that owns everything, and migrates. */
export const OWNER = 'kurultai_owner';

const HALF = 'cluster.half';
const PASSWORD = 'password';

/**
 * Makes the cluster of a home, unless it has one.
 * @returns the password of its roles, for connections over TCP
 * @throws EmbeddedPostgresError when initdb fails, or the cluster is of another PostgreSQL
 */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  { durable, log }: { durable: boolean; log: (line: string) => void },
): Promise<string> {
  const version = await readIfPresent(join(home.cluster, 'PG_VERSION'));
  if (version === undefined) await makeCluster(home, binaries, durable, log);
  else if (version.trim() !== binaries.major) throw otherVersion(home, version.trim(), binaries.major);
  return ((await readIfPresent(join(home.path, PASSWORD))) ?? '').trim();
}

async function makeCluster(
  home: Home,
  binaries: Binaries,
  durable: boolean,
  log: (line: string) => void,
): Promise<void> {
  log(`Making a new database in ${home.dataDirectory}`);
  for (const entry of await readdir(home.path)) {
    if (entry.startsWith(HALF)) await rm(join(home.path, entry), { recursive: true, force: true });
  }
  const half = join(home.path, HALF);
  await mkdir(half, { mode: 0o700 });
  const password = join(home.path, PASSWORD);
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (home.user) {
    await chown(half, home.user.uid, home.user.gid);
    await chown(password, home.user.uid, home.user.gid);
  }
  await runInitdb(home, binaries, half, [`--pwfile=${password}`, ...(durable ? [] : ['--no-sync'])]);
  await rename(half, home.cluster);
  if (durable) await syncFolder(home.path);
}

async function runInitdb(home: Home, binaries: Binaries, target: string, more: readonly string[]): Promise<void> {
  const args = [
    `--pgdata=${target}`,
    `--username=${OWNER}`,
    // Whatever the locale of the terminal is: sorting by code point, letters by Unicode.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=simple',
    // The server is told of our own rules; a server started by hand without them lets nobody in over TCP.
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    ...more,
  ];
  try {
    await promisify(execFile)(binaries.initdb, args, { ...childOptions(home), encoding: 'utf8' });
  } catch (error) {
    throw initdbFailed(error, binaries.initdb);
  }
}

function initdbFailed(error: unknown, program: string): EmbeddedPostgresError {
  const output = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
  const said = output === '' ? String(error) : output.split('\n').slice(-5).join('\n');
  const remedy = /could not look up effective user ID/u.test(output)
    ? 'Add the user that runs Kurultai to /etc/passwd, or start Kurultai as one that is there.'
    : `Check the disk, and that ${program} may be run (no "noexec" mount).`;
  return new EmbeddedPostgresError(`The embedded PostgreSQL could not make its database:\n${said}\n`, remedy, {
    cause: error,
  });
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A rename outlives a power cut once its folder is on the disk. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const otherVersion = (home: Home, found: string, wanted: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `The database in ${home.dataDirectory} was made by PostgreSQL ${found}, and the embedded one is ${wanted} (${basename(home.cluster)}/PG_VERSION).`,
    'Start the Kurultai that made it, dump the data and load it into a new folder.',
  );
