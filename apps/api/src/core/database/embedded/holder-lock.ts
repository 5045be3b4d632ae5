/** One process holds a database at a time. The lock names its holder, so that a dead holder's lock is taken over. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { identify, isRunning, type ProcessIdentity } from './process-identity.js';

export interface HolderLock {
  /** The server that the last holder started, when it left without stopping it. */
  readonly leftBehind: ProcessIdentity | undefined;
  /** Writes down the server that the holder has started, and how to reach it once it answers. */
  record(server: ProcessIdentity, urls?: ServerUrls): Promise<void>;
  release(): Promise<void>;
}

/** How clients reach a server, as its owner and as the serving role. */
export interface ServerUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

interface Holder extends ProcessIdentity {
  readonly server?: ProcessIdentity;
  readonly urls?: ServerUrls;
}

const FILE = 'holder.json';

/** How to reach the server that a living process runs in this home; undefined when there is none. */
export async function urlsOfHolder(home: string): Promise<ServerUrls | undefined> {
  const holder = await read(join(home, FILE));
  return holder && (await isRunning(holder)) ? holder.urls : undefined;
}

/**
 * Takes the lock of a home.
 * @param dataDirectory the name of the database in messages
 * @throws EmbeddedPostgresError with the holder's number, when it is alive
 */
export async function takeLock(home: string, dataDirectory: string): Promise<HolderLock> {
  const path = join(home, FILE);
  const own = `${path}.${randomUUID()}`;
  const me = (await identify(process.pid)) ?? { pid: process.pid, started: '' };
  await writeFile(own, JSON.stringify(me), { mode: 0o600 });
  try {
    let leftBehind: ProcessIdentity | undefined;
    while (!(await linked(own, path))) {
      const holder = await read(path);
      if (holder && (await isRunning(holder))) throw held(dataDirectory, holder.pid);
      leftBehind = (await removeStale(path, holder)) ?? leftBehind;
    }
    return {
      leftBehind,
      async record(server, urls) {
        const next = `${own}.next`;
        await writeFile(next, JSON.stringify({ ...me, server, urls }), { mode: 0o600 });
        await rename(next, path);
      },
      release: () => rm(path, { force: true }),
    };
  } finally {
    await rm(own, { force: true });
  }
}

/** A link is made by one process only, with its content complete. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Only one process moves a given file away: should it hold another's fresh lock by then, it is put back. */
async function removeStale(path: string, stale: Holder | undefined): Promise<ProcessIdentity | undefined> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const moved = await read(aside);
  if (JSON.stringify(moved) !== JSON.stringify(stale)) await linked(aside, path);
  await rm(aside, { force: true });
  return moved?.server;
}

async function read(path: string): Promise<Holder | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(found) ? found : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'started' in value;

const held = (dataDirectory: string, pid: number): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `The embedded database in ${dataDirectory} is in use by ${pid === process.pid ? 'this very process' : 'another Kurultai process'} (process number ${String(pid)}).`,
    'Stop that one first, or name another folder in KURULTAI_DATA_DIR.',
  );
