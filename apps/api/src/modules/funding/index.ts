/** The front door of the module: what other modules may use. */
export { FundingModule } from './funding.module.js';
export { FundingWriting } from './funding-writing.service.js';
