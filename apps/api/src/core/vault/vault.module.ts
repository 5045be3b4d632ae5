import { Global, Module } from '@nestjs/common';
import pg from 'pg';
import { Clock } from '../clock/index.js';
import { Configuration } from '../config/index.js';
import { Database, UnitOfWork } from '../database/index.js';
import { openVault } from './open-vault.js';
import { Vault } from './vault.js';

/** Sealing of secrets. Without the right key nothing starts. */
@Global()
@Module({
  providers: [
    {
      provide: Vault,
      inject: [pg.Pool, Configuration, Clock, Database, UnitOfWork],
      useFactory: async (
        pool: pg.Pool,
        configuration: Configuration,
        clock: Clock,
        database: Database,
        unitOfWork: UnitOfWork,
      ): Promise<Vault> => {
        try {
          return await openVault({ configuration, clock, database, unitOfWork });
        } catch (error) {
          // An application that was never made closes nothing.
          await pool.end();
          throw error;
        }
      },
    },
  ],
  exports: [Vault],
})
export class VaultModule {}
