/** The one PostgreSQL that a whole test run shares. Tests find it in TEST_OWNER_URL and TEST_APP_URL, and its folder in TEST_FOLDER. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../apps/api/src/core/database/embedded/index.js';
import { removeDatabase } from './remove-database.js';
import { prepareTemplate } from './template-database.js';

let stop = async (): Promise<void> => undefined;

/** Starts it, and prepares the database that each test's own is copied from. */
export async function startTestServer(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-test-'));
  const server = await startEmbeddedPostgres({ dataDirectory: folder, log: () => undefined, durable: false });
  stop = async () => {
    await server.stop();
    await removeDatabase(folder);
  };
  // Ctrl+C runs no teardown; an orderly exit at least stops the server.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  process.env.TEST_FOLDER = folder;
  process.env.TEST_OWNER_URL = server.ownerUrl;
  process.env.TEST_APP_URL = server.appUrl;
  try {
    await prepareTemplate(server.ownerUrl, server.appUrl);
  } catch (error) {
    // Jest runs no teardown after a setup that failed.
    await stop();
    throw error;
  }
}

/** Stops it and removes what it wrote. */
export const stopTestServer = (): Promise<void> => stop();
