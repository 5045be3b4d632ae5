/** Calls for funding, and the consortia that apply together. */
import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { TaskModule } from '../task/index.js';
import { FundingActs } from './funding-acts.js';
import { FundingApplicationService } from './funding-application.service.js';
import { FundingCallService } from './funding-call.service.js';
import {
  ConsortiumPartnerResolver,
  FundingApplicationFieldsResolver,
  FundingCallFieldsResolver,
  OrganisationFundingResolver,
} from './funding-fields.resolver.js';
import { FundingStepsResolver } from './funding-steps.resolver.js';
import { FundingSteps } from './funding-steps.service.js';
import { FundingWritingResolver } from './funding-writing.resolver.js';
import { FundingWriting } from './funding-writing.service.js';
import {
  FundingApplicationLoader,
  FundingCallLoader,
  FundingHistoryLoader,
  OrganisationFundingLoader,
} from './funding.loaders.js';
import { FundingResolver } from './funding.resolver.js';
import { MandateTasks } from './mandate-tasks.js';
import { FundingApplicationRepository } from './persistence/funding-application.repository.js';
import { FundingCallRepository } from './persistence/funding-call.repository.js';

/** Joint funding: calls of funders, and what consortia apply for. */
@Module({
  imports: [OrganisationModule, TaskModule],
  providers: [
    FundingCallRepository,
    FundingApplicationRepository,
    FundingCallService,
    FundingApplicationService,
    MandateTasks,
    FundingActs,
    FundingWriting,
    FundingSteps,
    FundingCallLoader,
    FundingApplicationLoader,
    OrganisationFundingLoader,
    FundingHistoryLoader,
    FundingResolver,
    FundingWritingResolver,
    FundingStepsResolver,
    FundingCallFieldsResolver,
    FundingApplicationFieldsResolver,
    ConsortiumPartnerResolver,
    OrganisationFundingResolver,
  ],
  exports: [FundingWriting],
})
export class FundingModule {}
