/** The core without any domain or HTTP, over a database: for tests of transactions, jobs, history and live updates. */
import { type INestApplicationContext, Injectable, Module, type OnModuleInit, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SimulatedClock } from '../../apps/api/src/core/clock/index.js';
import { readConfiguration } from '../../apps/api/src/core/config/index.js';
import { CoreModule } from '../../apps/api/src/core/core.module.js';
import { type DatabaseConnections, DatabaseModule } from '../../apps/api/src/core/database/index.js';
import { JobRegistry, JobsModule } from '../../apps/api/src/core/jobs/index.js';
import { LedgerModule } from '../../apps/api/src/core/ledger/index.js';
import { LimitsModule } from '../../apps/api/src/core/limits/index.js';
import { LiveModule } from '../../apps/api/src/core/live/index.js';

@Module({})
class CoreServiceModule {}

/** A provider for tests in whose midst no full minute may strike. */
@Injectable()
export class WithoutSchedules implements OnModuleInit {
  constructor(private readonly registry: JobRegistry) {}

  onModuleInit(): void {
    this.registry.schedules.length = 0;
  }
}

/** @param providers of the test, made together with the core */
export async function startCore(
  connections: DatabaseConnections,
  providers: Provider[] = [],
): Promise<INestApplicationContext> {
  const configuration = readConfiguration({ NODE_ENV: 'test', DATABASE_POOL_SIZE: '8' });
  const clock = new SimulatedClock(new Date('2026-11-24T09:00:00Z'));
  const imports = [
    CoreModule.with(configuration, clock),
    DatabaseModule.over(connections),
    JobsModule,
    LedgerModule,
    LimitsModule,
    LiveModule,
  ];
  return NestFactory.createApplicationContext(
    { module: CoreServiceModule, imports, providers },
    { logger: false, abortOnError: false },
  );
}
