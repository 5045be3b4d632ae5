/** The whole service over a database of its own, listening on a free port: tests speak to it by real HTTP. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../apps/api/src/core/config/index.js';
import { SimulatedClock } from '../../apps/api/src/core/clock/index.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { TEST_SECRET_KEY } from './test-key.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface GraphqlAnswer<Data = Record<string, never>> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } & Record<string, unknown> }[];
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: SimulatedClock;
  readonly url: string;
  /** Sends a GraphQL request. @param token of `Authorization: Bearer` */
  graphql<Data = Record<string, never>>(
    query: string,
    variables?: object,
    token?: string,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data> & { status: number }>;
  close(): Promise<void>;
}

/**
 * @param environment configuration beside the defaults of tests
 * @param instant where the clock stands
 * @param shared the database of another app, which outlives this one; otherwise a new one
 */
export async function startTestApp(
  environment: NodeJS.ProcessEnv = {},
  instant = '2026-11-24T09:00:00Z',
  shared?: TestDatabase,
): Promise<TestApp> {
  const database = shared ?? (await createTestDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'kurultai-app-'));
  const configuration = readConfiguration({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    KURULTAI_DATA_DIR: folder,
    KURULTAI_SECRET_KEY: TEST_SECRET_KEY,
    REQUESTS_PER_MINUTE: '1000000',
    DATABASE_POOL_SIZE: '8',
    ...environment,
  });
  const clock = new SimulatedClock(new Date(instant));
  const app = await createApp(configuration, database, { clock });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    database,
    clock,
    url,
    graphql: async <Data>(
      query: string,
      variables: object = {},
      token?: string,
      headers: Record<string, string> = {},
    ) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as GraphqlAnswer<Data>) };
    },
    close: async () => {
      await app.close();
      if (!shared) await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
