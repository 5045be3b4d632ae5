/** The front door of the module: what other modules may use. */
export { FundingApplication } from './contract/funding-application.model.js';
export { StartFundingApplicationInput } from './contract/funding-application.inputs.js';
export { Started as FundingApplicationStarted } from './contract/funding.results.js';
export { PREPARE_FUNDING } from './domain/grants.js';
export { FundingApplicationService } from './funding-application.service.js';
export { FundingCallService } from './funding-call.service.js';
export { FundingApplicationLoader } from './funding.loaders.js';
export { FundingModule } from './funding.module.js';
export { FundingWriting } from './funding-writing.service.js';
