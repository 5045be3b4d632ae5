/** Opens the database that the configuration names, embedded or not, checked and migrated. */
import { join, resolve } from 'node:path';
import type { Configuration } from '../config/index.js';
import type { DatabaseConnections } from './database-connections.js';
import { findRunningPostgres, startEmbeddedPostgres } from './embedded/index.js';
import { migrate } from './migrate.js';
import { checkServer } from './requirements.js';

export interface OpenDatabase extends DatabaseConnections {
  readonly embedded: boolean;
  /** Whether an embedded database was made just now. */
  readonly firstStart: boolean;
  /** Lets go of it; stops an embedded server. */
  close(): Promise<void>;
}

/**
 * @param log is told each step, for the terminal
 * @param joining true for a command: it uses the embedded server of a service that runs on the same folder
 * @throws DatabaseUnusable or EmbeddedPostgresError with what to do about it
 */
export async function openDatabase(
  { values }: Configuration,
  log: (line: string) => void,
  { migrating = true, joining = false } = {},
): Promise<OpenDatabase> {
  const folder = join(resolve(values.KURULTAI_DATA_DIR), 'postgres');
  const running = joining && values.DATABASE_URL === undefined ? await findRunningPostgres(folder) : undefined;
  if (running) return { embedded: true, firstStart: false, ...running, close: async () => undefined };
  const database = values.DATABASE_URL === undefined ? await openEmbedded(folder, log) : external(values);
  try {
    if (!database.embedded) await checkServer(database.ownerUrl);
    if (migrating) {
      const ran = await migrate(database, 'up', { log });
      if (ran.length > 0) log(`Migrated the database (${String(ran.length)} steps)`);
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openEmbedded(dataDirectory: string, log: (line: string) => void): Promise<OpenDatabase> {
  const server = await startEmbeddedPostgres({ dataDirectory, log });
  const { ownerUrl, appUrl, firstStart } = server;
  return { embedded: true, firstStart, ownerUrl, appUrl, close: () => server.stop() };
}

function external({ DATABASE_URL, DATABASE_OWNER_URL }: Configuration['values']): OpenDatabase {
  const appUrl = DATABASE_URL ?? '';
  return {
    embedded: false,
    firstStart: false,
    appUrl,
    ownerUrl: DATABASE_OWNER_URL ?? appUrl,
    close: async () => undefined,
  };
}
