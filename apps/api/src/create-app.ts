/** Puts the service together: the whole application over an open database, dressed and ready to listen. */
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Clock } from './core/clock/index.js';
import type { Configuration } from './core/config/index.js';
import type { DatabaseConnections } from './core/database/index.js';
import { validationPipe } from './core/graphql/index.js';
import { dressServer, httpAdapter, servePublicReads } from './core/http/index.js';
import { RequestLimit } from './core/limits/index.js';
import { makeLogger, NestLogger } from './core/logging/index.js';

export interface AppOptions {
  readonly clock?: Clock;
  readonly logger?: Logger;
}

/** @param connections an open, migrated database; the caller closes it after the application */
export async function createApp(
  configuration: Configuration,
  connections: DatabaseConnections,
  { clock, logger = makeLogger(configuration.values.LOG_LEVEL) }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter: FastifyAdapter = httpAdapter(configuration, logger);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over(configuration, connections, clock),
    adapter,
    {
      logger: new NestLogger(logger),
      abortOnError: false,
    },
  );
  app.useGlobalPipes(validationPipe());
  await dressServer(app, app.get(RequestLimit));
  servePublicReads(app, configuration);
  return app;
}
