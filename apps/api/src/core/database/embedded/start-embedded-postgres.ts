/** Starts the embedded PostgreSQL of a data directory, step by step. */
import { installedPackage, prepareBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions, Surroundings } from './embedded-postgres.js';
import { folderError } from './embedded-postgres-error.js';
import { findHome, pathOfHome } from './home.js';
import { type ServerUrls, takeLock, urlsOfHolder } from './holder-lock.js';
import { launch } from './launch.js';
import { stopLeftBehind } from './orphan.js';

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

/**
 * The server that another living process runs on a data directory, for a command beside the service.
 * @returns undefined when no process holds the directory, or its server does not answer yet
 */
export async function findRunningPostgres(dataDirectory: string): Promise<ServerUrls | undefined> {
  return urlsOfHolder(await pathOfHome(dataDirectory));
}
