/** The front door of the module: what other modules may use. */
export { BallotModule } from './ballot.module.js';
export { LIVE_TOPIC } from './ballot.events.js';
export { Ballot } from './contract/ballot.model.js';
export { BallotDraftService } from './ballot-draft.service.js';
export { BallotHoldingService } from './ballot-holding.service.js';
export { BallotReadService } from './ballot-read.service.js';
export { CastingService } from './casting.service.js';
export { CountService } from './count.service.js';
export { ProxyService } from './proxy.service.js';
export { ResultService } from './result.service.js';
