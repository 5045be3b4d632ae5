/** Starts the service: configuration, database, application; stops it in the other order. */
import { ConfigurationError, describeConfiguration, readConfiguration } from './core/config/index.js';
// Not by their front doors, which bring the whole framework: a start that cannot be says so at once.
import { EmbeddedPostgresError } from './core/database/embedded/index.js';
import { openDatabase } from './core/database/open-database.js';
import { DatabaseUnusable } from './core/database/requirements.js';
import { makeLogger } from './core/logging/index.js';
import { VaultUnusable } from './core/vault/vault-unusable.js';
import { stopOnSignals } from './stop-on-signals.js';
import { welcome } from './welcome.js';

/** For the person at the terminal; structured logs go to the same place as JSON. */
const say = (line: string): void => {
  console.log(line);
};

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { values } = configuration;
  const logger = makeLogger(values.LOG_LEVEL);
  // First: a signal during the start must not leave an embedded server behind.
  const stops = stopOnSignals(values.SHUTDOWN_SECONDS, logger);
  const database = await openDatabase(configuration, say);
  stops.add(() => database.close());
  try {
    const { createApp, drainRequests, loadDemo } = await loadApplication();
    const app = await createApp(configuration, database, { logger });
    stops.add(() => app.close());
    stops.add(() => drainRequests(app));
    const credentials = await loadDemo(app, configuration, database, say);
    await app.listen(values.PORT, values.HOST).catch((error: unknown) => {
      throw isAddressInUse(error)
        ? new ConfigurationError(
            `PORT (${String(values.PORT)}) is in use by another program. Stop it, or take another port. Example: PORT=4001`,
          )
        : error;
    });
    say(welcome(await app.getUrl(), configuration, database, credentials));
  } catch (error) {
    await stops.run();
    throw error;
  }
}

/** Some three thousand modules, which take seconds. */
async function loadApplication() {
  const { createApp } = await import('./create-app.js');
  const { drainRequests } = await import('./core/http/index.js');
  const { loadDemo } = await import('./demo/index.js');
  return { createApp, drainRequests, loadDemo };
}

const isAddressInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  say(describeConfiguration());
} else {
  start().catch((error: unknown) => {
    const explained =
      error instanceof ConfigurationError ||
      error instanceof DatabaseUnusable ||
      error instanceof EmbeddedPostgresError ||
      error instanceof VaultUnusable;
    console.error(explained ? `Kurultai cannot start.\n${error.message}` : error);
    process.exitCode = 1;
    // Whatever still holds the process (a half-open pool) must not keep a failed start alive.
    setTimeout(() => process.exit(1), 500).unref();
  });
}
