/** The application for a command: over the configured database, beside a running service if there is one. */
import type { INestApplicationContext } from '@nestjs/common';
import { type Configuration, readConfiguration } from '../core/config/index.js';
import { type OpenDatabase, openDatabase } from '../core/database/index.js';
import { makeLogger } from '../core/logging/index.js';
import { createApp } from '../create-app.js';
import type { Surroundings } from './run-command.js';

export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly configuration: Configuration;
}

/**
 * Opens the database and puts the application together without listening; its jobs do not run. Closes everything after.
 * @param refuse looks at the configuration before anything is opened
 */
export async function withApplication(
  around: Surroundings,
  work: (context: CommandContext) => Promise<void>,
  refuse: (configuration: Configuration) => void = () => undefined,
): Promise<void> {
  const configuration = readConfiguration(around.environment);
  refuse(configuration);
  await withDatabase(around, configuration, async database => {
    // Warnings and errors would mix with what the command prints; what goes wrong is thrown.
    const app = await createApp(configuration, database, { logger: makeLogger('silent') });
    try {
      await work({ app, configuration });
    } finally {
      await app.close();
    }
  });
}

/** Opens the database, and lets go of it after. @param migrating whether to bring it to the newest schema first */
export async function withDatabase(
  { tell }: Surroundings,
  configuration: Configuration,
  work: (database: OpenDatabase) => Promise<void>,
  { migrating = true } = {},
): Promise<void> {
  const database = await openDatabase(configuration, tell, { migrating, joining: true });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
