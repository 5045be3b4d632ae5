import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { LEDGER_EXPORTS, LEDGER_PROVIDERS } from './ledger/index.js';
import { STANDING_PROVIDERS } from './standing/index.js';

/** Applications, memberships and their ledger. */
@Module({
  imports: [OrganisationModule],
  providers: [...LEDGER_PROVIDERS, ...STANDING_PROVIDERS],
  exports: [...LEDGER_EXPORTS],
})
export class MembershipModule {}
