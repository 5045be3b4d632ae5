import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Configuration } from '../config/index.js';
import { Database, PoolCloser, UnitOfWork } from '../database/index.js';
import { openVault } from './open-vault.js';
import { Vault } from './vault.js';

/** Sealing of secrets. Without the right key nothing starts. */
@Global()
@Module({
  providers: [
    {
      provide: Vault,
      inject: [PoolCloser, Configuration, Clock, Database, UnitOfWork],
      useFactory: async (
        pool: PoolCloser,
        configuration: Configuration,
        clock: Clock,
        database: Database,
        unitOfWork: UnitOfWork,
      ): Promise<Vault> => {
        try {
          return await openVault({ configuration, clock, database, unitOfWork });
        } catch (error) {
          // An application that was never made closes nothing.
          await pool.onApplicationShutdown();
          throw error;
        }
      },
    },
  ],
  exports: [Vault],
})
export class VaultModule {}
