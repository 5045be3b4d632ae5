/** A running service of the core and the file module alone, on any free port. */
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../../apps/api/src/core/access/index.js';
import type { Clock } from '../../apps/api/src/core/clock/index.js';
import { readConfiguration } from '../../apps/api/src/core/config/index.js';
import { CoreModule } from '../../apps/api/src/core/core.module.js';
import { type DatabaseConnections, DatabaseModule } from '../../apps/api/src/core/database/index.js';
import { ApiModule, validationPipe } from '../../apps/api/src/core/graphql/index.js';
import { dressServer, httpAdapter, HttpModule } from '../../apps/api/src/core/http/index.js';
import { JobsModule } from '../../apps/api/src/core/jobs/index.js';
import { LedgerModule } from '../../apps/api/src/core/ledger/index.js';
import { LimitsModule, RateLimits } from '../../apps/api/src/core/limits/index.js';
import { LiveModule } from '../../apps/api/src/core/live/index.js';
import { makeLogger, NestLogger } from '../../apps/api/src/core/logging/index.js';
import { FileModule } from '../../apps/api/src/modules/file/index.js';
import { FakeIdentityModule, tokenOf } from './fake-authenticator.js';

@Module({})
class FileServiceModule {}

export interface Violation {
  path: string[];
  rule: string;
  message: string;
}

/** One error in the one shape. */
export interface ErrorShape {
  message: string;
  extensions: { code: string; violations?: Violation[] };
}

/** What GraphQL answers. */
export interface Answer<Data = Record<string, unknown>> {
  data?: Data | null;
  errors?: ErrorShape[];
}

export interface FileService {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Sends an operation as an actor; as nobody in particular without one. */
  ask<Data>(actor: Actor | undefined, query: string, variables?: object): Promise<Answer<Data>>;
  close(): Promise<void>;
}

/** @param dataDirectory the bytes go into its folder `files` */
export async function startFileService(
  connections: DatabaseConnections,
  dataDirectory: string,
  clock: Clock,
): Promise<FileService> {
  const configuration = readConfiguration({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    KURULTAI_DATA_DIR: dataDirectory,
  });
  const logger = makeLogger(configuration.values.LOG_LEVEL);
  const foundations = [DatabaseModule.over(connections), JobsModule, LedgerModule, LimitsModule, LiveModule];
  const module = {
    module: FileServiceModule,
    imports: [
      CoreModule.with(configuration, clock),
      ...foundations,
      FakeIdentityModule,
      FileModule,
      ApiModule,
      HttpModule,
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(configuration, logger), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.useGlobalPipes(validationPipe());
  const requests = { name: 'requests', points: 1_000_000, seconds: 60, message: 'Too many.' };
  await dressServer(app, app.get(RateLimits).local(requests));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return { app, url, close: () => app.close(), ask: (actor, query, variables) => ask(url, actor, query, variables) };
}

async function ask<Data>(
  url: string,
  actor: Actor | undefined,
  query: string,
  variables: object = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(actor && { authorization: `Bearer ${tokenOf(actor)}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}
