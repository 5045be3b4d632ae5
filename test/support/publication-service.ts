/** A running service of the core, organisations and publications on a database and port of its own. */
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { Actor } from '../../apps/api/src/core/access/index.js';
import { SimulatedClock } from '../../apps/api/src/core/clock/index.js';
import { readConfiguration } from '../../apps/api/src/core/config/index.js';
import { CoreModule } from '../../apps/api/src/core/core.module.js';
import { DatabaseModule } from '../../apps/api/src/core/database/index.js';
import { ApiModule, validationPipe } from '../../apps/api/src/core/graphql/index.js';
import { dressServer, httpAdapter, HttpModule } from '../../apps/api/src/core/http/index.js';
import { JobsModule } from '../../apps/api/src/core/jobs/index.js';
import { LedgerModule } from '../../apps/api/src/core/ledger/index.js';
import { LimitsModule, RateLimits } from '../../apps/api/src/core/limits/index.js';
import { LiveModule } from '../../apps/api/src/core/live/index.js';
import { makeLogger, NestLogger } from '../../apps/api/src/core/logging/index.js';
import { OutboundModule } from '../../apps/api/src/core/outbound/index.js';
import { OrganisationModule } from '../../apps/api/src/modules/organisation/index.js';
import { PublicationModule } from '../../apps/api/src/modules/publication/index.js';
import { FakeIdentityModule, tokenOf } from './fake-authenticator.js';
import { createTestDatabase } from './test-database.js';

@Module({})
class PublicationServiceModule {}

/** What GraphQL answers. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: {
    message: string;
    extensions: { code: string; violations?: { path: string[]; rule: string; message: string }[] };
  }[];
}

export interface PublicationServiceUnderTest {
  readonly app: NestFastifyApplication;
  readonly clock: SimulatedClock;
  /** Sends an operation as an actor; as nobody in particular without one. */
  ask<Data>(actor: Actor | undefined, query: string, variables?: object, headers?: object): Promise<Answer<Data>>;
  /** Asks the database directly, as its owner. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Starts it. The clock stands still. @param environment configuration beside the defaults of tests */
export async function startPublicationService(
  environment: NodeJS.ProcessEnv = {},
): Promise<PublicationServiceUnderTest> {
  const database = await createTestDatabase();
  const clock = new SimulatedClock(new Date('2026-11-24T09:00:00Z'));
  const configuration = readConfiguration({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    DATABASE_POOL_SIZE: '8',
    ...environment,
  });
  const logger = makeLogger(configuration.values.LOG_LEVEL);
  const foundations = [
    DatabaseModule.over(database),
    JobsModule,
    LedgerModule,
    LimitsModule,
    LiveModule,
    OutboundModule,
  ];
  const modules = [FakeIdentityModule, OrganisationModule, PublicationModule];
  const module = {
    module: PublicationServiceModule,
    imports: [CoreModule.with(configuration, clock), ...foundations, ...modules, ApiModule, HttpModule],
  };
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(configuration, logger), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.useGlobalPipes(validationPipe());
  const requests = { name: 'requests', points: 1_000_000, seconds: 60, message: 'Too many.' };
  await dressServer(app, app.get(RateLimits).local(requests));
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/graphql`;
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return {
    app,
    clock,
    ask: (actor, query, variables = {}, headers = {}) => ask(url, actor, JSON.stringify({ query, variables }), headers),
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    close: async () => {
      await owner.end();
      await app.close();
      await database.drop();
    },
  };
}

async function ask<Data>(url: string, actor: Actor | undefined, body: string, headers: object): Promise<Answer<Data>> {
  const authorization = actor && { authorization: `Bearer ${tokenOf(actor)}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body,
  });
  return (await response.json()) as Answer<Data>;
}
