/** The front door of the module: what other modules may use. */
export { AgendaActs } from './agenda/agenda-acts.service.js';
export { Summit } from './contract/summit.model.js';
export { type AgendaItemFacts, AgendaService, type NewAgendaItem } from './agenda/agenda.service.js';
export {
  type AccreditedDelegation,
  type DelegateFacts,
  type DelegationFacts,
  DelegationReader,
} from './delegation/delegation.reader.js';
export { Delegate, Delegation } from './delegation/delegation.models.js';
export { DelegateLoader, DelegationLoader } from './delegation/delegation.loaders.js';
export { type OpenBallots, OpenBallotsRegistry } from './domain/open-ballots.js';
export { PresenceReader, type PresentDelegate } from './presence/presence.reader.js';
export {
  type ReadinessCheck,
  type ReadinessFinding,
  ReadinessRegistry,
  type SummitToCheck,
} from './readiness/readiness-registry.js';
export { SUMMIT_TOPIC } from './summit.events.js';
export { SummitActs } from './summit-acts.service.js';
export { SummitLoader } from './summit.loader.js';
export { SummitModule } from './summit.module.js';
export { type SummitOrigin, SummitService } from './summit.service.js';
export { type SummitFacts, SummitReader } from './summit.reader.js';
