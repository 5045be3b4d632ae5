import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SimulatedClock, SystemClock } from './core/clock/index.js';
import { CoreModule } from './core/core.module.js';
import type { Configuration } from './core/config/index.js';
import { type DatabaseConnections, DatabaseModule } from './core/database/index.js';
import { ApiModule } from './core/graphql/index.js';
import { HttpModule } from './core/http/index.js';
import { JobsModule } from './core/jobs/index.js';
import { LedgerModule } from './core/ledger/index.js';
import { LimitsModule } from './core/limits/index.js';
import { LiveModule } from './core/live/index.js';
import { OutboundModule } from './core/outbound/index.js';
import { SubscriptionsModule } from './core/subscriptions/index.js';
import { VaultModule } from './core/vault/index.js';
import { ActivityModule } from './modules/activity/index.js';
import { AgreementModule } from './modules/agreement/index.js';
import { BallotModule } from './modules/ballot/index.js';
import { DecisionModule } from './modules/decision/index.js';
import { EngagementModule } from './modules/engagement/index.js';
import { FileModule } from './modules/file/index.js';
import { FundingModule } from './modules/funding/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { JobModule } from './modules/job/index.js';
import { MembershipModule } from './modules/membership/index.js';
import { OrganisationModule } from './modules/organisation/index.js';
import { PublicationModule } from './modules/publication/index.js';
import { ResourceModule } from './modules/resource/index.js';
import { SummitModule } from './modules/summit/index.js';
import { SyndicationModule } from './modules/syndication/index.js';
import { TaskModule } from './modules/task/index.js';
import { TimelineModule } from './modules/timeline/index.js';
import { TranslationModule } from './modules/translation/index.js';
import { WebhookModule } from './modules/webhook/index.js';

/** The domain, lowest rank first: a module imports only what stands before it. */
export const MODULES = [
  JobModule,
  OrganisationModule,
  IdentityModule,
  FileModule,
  TaskModule,
  DecisionModule,
  MembershipModule,
  SummitModule,
  ResourceModule,
  TranslationModule,
  AgreementModule,
  FundingModule,
  EngagementModule,
  PublicationModule,
  WebhookModule,
  SyndicationModule,
  ActivityModule,
  BallotModule,
  TimelineModule,
];

/** The whole service over an open database. */
@Module({})
export class AppModule {
  static over(
    configuration: Configuration,
    connections: DatabaseConnections,
    clock: Clock = clockOf(configuration),
  ): DynamicModule {
    const foundations = [
      DatabaseModule.over(connections),
      JobsModule,
      LedgerModule,
      LimitsModule,
      LiveModule,
      OutboundModule,
      VaultModule,
    ];
    return {
      module: AppModule,
      imports: [
        CoreModule.with(configuration, clock),
        ...foundations,
        ...MODULES,
        ApiModule,
        SubscriptionsModule,
        HttpModule,
      ],
    };
  }
}

function clockOf({ values }: Configuration): Clock {
  return values.KURULTAI_CLOCK === undefined ? new SystemClock() : new SimulatedClock(new Date(values.KURULTAI_CLOCK));
}
