/** The stage of the story: the whole service, listening, on a throw-away database, with a clock that the story moves. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedClock } from '../core/clock/index.js';
import { readConfiguration } from '../core/config/index.js';
import { openDatabase } from '../core/database/index.js';
import { makeLogger } from '../core/logging/index.js';
import { createApp } from '../create-app.js';

export interface Stage {
  readonly url: string;
  readonly clock: SimulatedClock;
  /** With which a command reaches the same service. */
  readonly environment: NodeJS.ProcessEnv;
  /** Stops everything and removes the database. */
  close(): Promise<void>;
}

/** @param begins the instant at which the clock starts */
export async function openStage(begins: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-story-'));
  // PostgreSQL never runs as root: for root, another user runs it, who must be able to enter.
  await chmod(folder, 0o711);
  const environment = {
    NODE_ENV: 'test',
    PORT: '0',
    KURULTAI_DATA_DIR: folder,
    KURULTAI_DEMO: 'off',
    KURULTAI_CLOCK: begins,
    // It writes no language: what a person must make of a draft is the story, not the draft.
    TRANSLATION_ENGINE: 'pseudo',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
  };
  const removing = () => rm(folder, { recursive: true, force: true });
  const configuration = readConfiguration(environment);
  const database = await openDatabase(configuration, () => undefined).catch(async (error: unknown) => {
    await removing();
    throw error;
  });
  const closing = async () => {
    await database.close();
    await removing();
  };
  try {
    const clock = new SimulatedClock(new Date(begins));
    const app = await createApp(configuration, database, { clock, logger: makeLogger('silent') });
    await app.listen(0, '127.0.0.1');
    return {
      url: await app.getUrl(),
      clock,
      environment,
      close: async () => {
        await app.close();
        await closing();
      },
    };
  } catch (error) {
    await closing();
    throw error;
  }
}
