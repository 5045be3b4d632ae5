/** Folders for embedded databases in tests, removed with all that runs there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { EmbeddedPostgres, Surroundings } from '../../apps/api/src/core/database/embedded/embedded-postgres.js';
import { startEmbeddedPostgres } from '../../apps/api/src/core/database/embedded/start-embedded-postgres.js';
import { endChildren } from './embedded-process.js';
import { removeDatabase } from './remove-database.js';

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

/** A new folder of mode 0700. @param data data directories to be made in it, to be removed too */
export async function newFolder(...data: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-embedded-'));
  folders.push(...data.map(name => join(folder, name)), folder);
  return folder;
}

/** A data directory with a database, whose server is stopped. Faster than a first start. */
export async function newDatabase(): Promise<string> {
  const folder = await newFolder();
  // Node's own copying does not keep the owner.
  execFileSync('cp', ['-a', `${await preparedDatabase()}/.`, folder]);
  return folder;
}

/** One for the whole test run, made when first needed. */
async function preparedDatabase(): Promise<string> {
  const shared = join(process.env.TEST_FOLDER ?? '', 'prepared');
  if (existsSync(shared)) return shared;
  const folder = await mkdtemp(`${shared}-`);
  const server = await startEmbeddedPostgres({ dataDirectory: folder, log: () => undefined, durable: false });
  await server.stop();
  // Test files run side by side: the first one wins.
  await rename(folder, shared).catch(() => undefined);
  return shared;
}

/** Starts a server in this process, without the care for power cuts. */
export async function start(
  dataDirectory: string,
  surroundings: Partial<Surroundings> = {},
): Promise<EmbeddedPostgres & { readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const server = await startEmbeddedPostgres({ dataDirectory, log, durable: false }, surroundings);
  servers.push(server);
  return { ...server, lines };
}

/** For `afterEach`: stops every server and removes every folder. */
export async function cleanUp(): Promise<void> {
  await endChildren();
  await Promise.all(servers.splice(0).map(server => server.stop()));
  for (const folder of folders.splice(0)) await removeDatabase(folder);
}

/** The rows of one statement. */
export async function ask<Row extends pg.QueryResultRow>(url: string | undefined, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The number of the server's process, as PostgreSQL writes it down. */
export async function serverPid(home: string): Promise<number> {
  return Number((await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
