import { type DynamicModule, Global, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Configuration } from '../config/index.js';
import { DatabaseConnections } from './database-connections.js';
import { Database } from './database.js';
import { openPool } from './pool.js';
import { UnitOfWork } from './unit-of-work.js';

/** Ends the pool with the application, or when there will be none. */
@Injectable()
export class PoolCloser implements OnApplicationShutdown {
  constructor(private readonly pool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** Reading and writing, one way each, over one pool. */
@Global()
@Module({})
export class DatabaseModule {
  /** @param connections an open, migrated database */
  static over(connections: DatabaseConnections): DynamicModule {
    const pool = {
      provide: pg.Pool,
      inject: [Configuration],
      useFactory: ({ values }: Configuration): pg.Pool => {
        const logger = new Logger('Database');
        return openPool(connections.appUrl, values.DATABASE_POOL_SIZE, error => {
          logger.warn(`An idle connection broke: ${error.message}`);
        });
      },
    };
    return {
      module: DatabaseModule,
      providers: [{ provide: DatabaseConnections, useValue: connections }, pool, UnitOfWork, Database, PoolCloser],
      exports: [DatabaseConnections, pg.Pool, UnitOfWork, Database, PoolCloser],
    };
  }
}
