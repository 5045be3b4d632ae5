/**
 * Where a database lives: in its data directory, or, where the user that runs the server cannot get there (root starts
 * Kurultai below /root), in a folder elsewhere that the data directory points to.
 *
 * Removing the data directory removes the pointer: the next start makes a new database, and leaves the old one under
 * /var/lib/kurultai, because a directory that is merely not mounted looks the same. Moving the data directory keeps it.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { barrier } from './reachability.js';
import { serverUserOf, type ServerUser } from './server-user.js';

/** The folder that holds a database and all that belongs to it, and who runs its server. */
export interface Home {
  /** The data directory as given, resolved; the server's log is here. */
  readonly dataDirectory: string;
  /** Holds the cluster, the socket, the lock and copied binaries. The same folder, or the one pointed to. */
  readonly path: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Whom root hands the server to. */
  readonly user: ServerUser | undefined;
}

const POINTER = 'kept-elsewhere';
const ELSEWHERE = '/var/lib/kurultai';

/** Finds the home of a data directory, and makes what is missing. @throws EmbeddedPostgresError, or a file system error */
export async function findHome(given: string, log: (line: string) => void, durable: boolean): Promise<Home> {
  await mkdir(resolve(given), { recursive: true });
  const dataDirectory = await realpath(given);
  const path = await pointedTo(dataDirectory);
  if (path !== undefined) return describeHome(dataDirectory, path);
  const home = await describeHome(dataDirectory, dataDirectory);
  if (!home.user) return home;
  await letEnter(dataDirectory);
  const closed = await barrier(dataDirectory, home.user);
  if (closed === undefined) return home;
  const elsewhere = await makeElsewhere(dataDirectory, home.user, durable, log);
  log(`Keeping the database in ${elsewhere}: the user ${home.user.name}, who runs the server, may not enter ${closed}`);
  return describeHome(dataDirectory, elsewhere);
}

/** The folder behind a data directory that may not exist yet. Makes nothing. */
export async function pathOfHome(given: string): Promise<string> {
  const pointer = await readFile(join(given, POINTER), 'utf8').catch(() => undefined);
  return pointer?.trim() ?? resolve(given);
}

async function describeHome(dataDirectory: string, path: string): Promise<Home> {
  const cluster = join(path, 'cluster');
  return { dataDirectory, path, cluster, user: await serverUserOf(cluster) };
}

async function pointedTo(dataDirectory: string): Promise<string | undefined> {
  const pointer = join(dataDirectory, POINTER);
  const text = await readFile(pointer, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const path = text.trim();
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return path;
  throw new EmbeddedPostgresError(
    `The embedded database of ${dataDirectory} was kept in ${path}, and is not there any more.`,
    `Bring it back, or remove ${dataDirectory} to begin with an empty one.`,
  );
}

/** The data directory is ours, so that its own mode may be widened; what lies in it keeps itself private. */
async function letEnter(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o011) !== 0o011) await chmod(folder, (mode & 0o777) | 0o011);
}

async function makeElsewhere(
  dataDirectory: string,
  user: ServerUser,
  durable: boolean,
  log: (line: string) => void,
): Promise<string> {
  // A database that nobody will miss may stand where the system sweeps.
  const bases = durable ? [ELSEWHERE] : [tmpdir(), '/tmp'];
  const name = `${basename(dataDirectory).replaceAll(/[^\w-]/gu, '')}-${fingerprint(dataDirectory)}-`;
  for (const base of bases) {
    const fresh = await mkdir(base, { recursive: true });
    if (fresh !== undefined) await chmod(base, 0o755);
    if ((await barrier(base, user)) !== undefined) continue;
    const left = (await readdir(base)).filter(entry => entry.startsWith(name));
    if (left.length > 0) log(`A database of an earlier ${dataDirectory} is left in ${join(base, left.join(', '))}`);
    const made = await mkdtemp(join(base, name));
    await chmod(made, 0o711);
    await writeFile(join(dataDirectory, POINTER), `${made}\n`, { mode: 0o600 });
    return made;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL runs as the user ${user.name} here, who can enter neither ${dataDirectory} nor ${bases.join(' nor ')}.`,
    'Name a folder outside of /root in KURULTAI_DATA_DIR, or start Kurultai as a user other than root.',
  );
}

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
