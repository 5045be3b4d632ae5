import { Module } from '@nestjs/common';
import { DecisionModule } from '../decision/index.js';
import { FileModule } from '../file/index.js';
import { IdentityModule } from '../identity/index.js';
import { LedgerHoldersRegistry, OrganisationModule } from '../organisation/index.js';
import { TaskModule } from '../task/index.js';
import { ACTS_EXPORTS, ACTS_PROVIDERS } from './acts/index.js';
import { APPLICATION_EXPORTS, APPLICATION_PROVIDERS } from './application/index.js';
import { LEDGER_EXPORTS, LEDGER_PROVIDERS } from './ledger/index.js';
import { LedgerRepository } from './ledger/ledger.repository.js';
import { MembershipEventLoader, MembershipLoader, OrganisationMembershipLoader } from './membership.loaders.js';
import { MembershipEventResolver, MembershipResolver, OrganisationMembershipResolver } from './membership.resolver.js';
import { MembershipService } from './membership.service.js';
import { REGISTER_IMPORT_PROVIDERS } from './register-import/index.js';
import { SANCTION_EXPORTS, SANCTION_PROVIDERS } from './sanction/index.js';
import { STANDING_PROVIDERS } from './standing/index.js';

const READING_PROVIDERS = [
  MembershipService,
  MembershipLoader,
  OrganisationMembershipLoader,
  MembershipEventLoader,
  MembershipResolver,
  MembershipEventResolver,
  OrganisationMembershipResolver,
];

/** Applications, memberships and their ledger. */
@Module({
  imports: [OrganisationModule, IdentityModule, FileModule, TaskModule, DecisionModule],
  providers: [
    ...LEDGER_PROVIDERS,
    ...STANDING_PROVIDERS,
    ...READING_PROVIDERS,
    ...ACTS_PROVIDERS,
    ...SANCTION_PROVIDERS,
    ...REGISTER_IMPORT_PROVIDERS,
    ...APPLICATION_PROVIDERS,
  ],
  exports: [...LEDGER_EXPORTS, ...ACTS_EXPORTS, ...SANCTION_EXPORTS, ...APPLICATION_EXPORTS, MembershipLoader],
})
export class MembershipModule {
  constructor(ledgers: LedgerRepository, holders: LedgerHoldersRegistry) {
    holders.register(ledgers);
  }
}
