/**
 * Where the server listens, and whom it lets in.
 *
 * A unix socket in a folder of mode 0700 that belongs to the user who runs the server: only that user and root get to it.
 * Both could read or change the files of the database anyway, so a password would guard nothing that the folder does
 * not: the roles are trusted there. (`peer` was weighed: it adds nothing to the folder, and fails for a user without a
 * name, as containers have.) Where there are no unix sockets: loopback, a free port and a random password.
 */
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import { barrier } from './reachability.js';

/** How clients and the server find each other. */
export interface Endpoint {
  readonly port: number;
  /** The folder of the socket; without one the server listens on loopback. */
  readonly folder: string | undefined;
  /** Only asked for over TCP. */
  readonly password: string;
}

export type Transport = 'socket' | 'tcp';

/** A socket is a file, so that its "port" is part of a name in a folder of ours and takes no port. */
const SOCKET_NUMBER = 1;
/** The least that the systems have room for (macOS: 104 bytes with the closing zero). */
const LONGEST_SOCKET_PATH = 103;
/** Notes where the socket is when it is not near. */
const FAR = 'socket-folder';

/** The file of the socket in a folder. */
const socketIn = (folder: string): string => join(folder, `.s.PGSQL.${String(SOCKET_NUMBER)}`);

/** Makes an endpoint for a server of the home. @throws EmbeddedPostgresError when something answers there already */
export async function openEndpoint(home: Home, transport: Transport, password: string): Promise<Endpoint> {
  if (transport === 'tcp') return { port: await freePort(), folder: undefined, password };
  const near = join(home.path, 'socket');
  for (const folder of [near, await earlierFolder(home)]) {
    if (folder === undefined) continue;
    if (await answers(socketIn(folder))) throw anotherServer(home);
    // A server that was killed leaves its socket, and a note of its number that would stop the next one.
    await rm(folder, { recursive: true, force: true });
  }
  return { port: SOCKET_NUMBER, folder: await makePrivate(await placeFor(near, home), home), password };
}

/** Removes what an endpoint leaves behind. Its server must have ended. */
export async function closeEndpoint({ path }: Home, { folder }: Endpoint): Promise<void> {
  if (folder === undefined) return;
  await rm(folder, { recursive: true, force: true });
  await rm(join(path, FAR), { force: true });
}

/** The connection string of a role, for `pg` and anything else that reads `postgresql:` addresses. */
export function urlOf({ port, folder, password }: Endpoint, role: string, database: string): string {
  return folder === undefined
    ? `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${database}`
    : `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(folder)}&port=${String(port)}`;
}

/** The short folder of the last start, when it had one. */
async function earlierFolder({ path }: Home): Promise<string | undefined> {
  const folder = (await readFile(join(path, FAR), 'utf8').catch(() => '')).trim();
  return folder === '' ? undefined : folder;
}

async function placeFor(near: string, home: Home): Promise<string> {
  if (fits(near)) return near;
  for (const base of [tmpdir(), '/tmp', '/var/tmp']) {
    if (!fits(join(base, 'kurultai-XXXXXX'))) continue;
    if (home.user && (await barrier(base, home.user)) !== undefined) continue;
    const far = await mkdtemp(join(base, 'kurultai-'));
    await writeFile(join(home.path, FAR), `${far}\n`, { mode: 0o600 });
    return far;
  }
  throw new EmbeddedPostgresError(
    `There is no folder for the socket of the embedded PostgreSQL: ${near} is longer than a socket's path may be.`,
    'Name a folder with a shorter path in KURULTAI_DATA_DIR.',
  );
}

const fits = (folder: string): boolean => Buffer.byteLength(socketIn(folder)) <= LONGEST_SOCKET_PATH;

async function makePrivate(folder: string, { user }: Home): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

/** Whether a server accepts connections on a socket. */
function answers(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const client = createConnection(path);
    client.once('connect', () => {
      client.destroy();
      resolve(true);
    });
    client.once('error', () => resolve(false));
  });
}

/** A port that was free a moment ago: whoever takes it must be ready to lose it and try another. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const anotherServer = ({ dataDirectory }: Home): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `Another server answers for the database in ${dataDirectory}: it may run in another container, or the folder was moved while it ran.`,
    'Stop that server first.',
  );
