/** The front door of the module: what other modules may use. */
export { type AgendaItemFacts, AgendaService, type NewAgendaItem } from './agenda/agenda.service.js';
export {
  type AccreditedDelegation,
  type DelegateFacts,
  type DelegationFacts,
  DelegationReader,
} from './delegation/delegation.reader.js';
export { type OpenBallots, OpenBallotsRegistry } from './domain/open-ballots.js';
export { PresenceReader, type PresentDelegate } from './presence/presence.reader.js';
export { type ReadinessCheck, type ReadinessFinding, ReadinessRegistry } from './readiness/readiness-registry.js';
export { SummitModule } from './summit.module.js';
export { type SummitFacts, SummitReader } from './summit.reader.js';
