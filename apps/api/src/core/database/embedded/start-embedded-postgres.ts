/** Starts the embedded PostgreSQL of a data directory, step by step. */
import { installedPackage, prepareBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { folderError } from './embedded-postgres-error.js';
import type { Transport } from './endpoint.js';
import { findHome } from './home.js';
import { takeLock } from './holder-lock.js';
import { launch } from './launch.js';
import { stopLeftBehind } from './orphan.js';

/** A server that runs, and how to reach it. */
export interface EmbeddedPostgres {
  /** As the role that owns the database, and migrates. */
  readonly ownerUrl: string;
  /** As the role that reads and writes rows, and makes nothing. */
  readonly appUrl: string;
  /** Whether the database was made just now. */
  readonly firstStart: boolean;
  /** Stops the server and waits for its end. Open transactions are rolled back. Further calls do nothing more. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Where the database is kept; made when missing. */
  readonly dataDirectory: string;
  /** Is told each step, for the terminal. */
  readonly log: (line: string) => void;
  /** false trades safety in a power cut for speed: for tests only. Without it: true. */
  readonly durable?: boolean;
}

/** What is otherwise found out from the machine. */
export interface Surroundings {
  readonly packageFolder: string;
  readonly transport: Transport;
}

/**
 * Starts the server of a data directory, and makes its database at the first start. What an earlier process left
 * running there is stopped first. The caller stops it on SIGTERM and SIGINT.
 * @param surroundings for tests
 * @throws EmbeddedPostgresError when it cannot run; nothing is left running then
 */
export async function startEmbeddedPostgres(
  { dataDirectory, log, durable = true }: EmbeddedPostgresOptions,
  surroundings: Partial<Surroundings> = {},
): Promise<EmbeddedPostgres> {
  const packageFolder = surroundings.packageFolder ?? installedPackage();
  const transport = surroundings.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket');
  try {
    const home = await findHome(dataDirectory, log, durable);
    const lock = await takeLock(home.path, home.dataDirectory);
    try {
      const binaries = await prepareBinaries(home, packageFolder, log);
      await stopLeftBehind(home, binaries, lock.leftBehind, log);
      const password = await ensureCluster(home, binaries, { durable, log });
      return await launch({ home, binaries, lock, password, transport, durable, log });
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw folderError(dataDirectory, error);
  }
}
