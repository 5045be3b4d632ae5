/** The front door of the module: what other modules may use. */
export { ProvisionService } from './acts/provision.service.js';
export { Membership } from './contract/membership.model.js';
export { isMember } from './domain/derivation.js';
export { ruleReference, type RulePath } from './domain/rule-reference.js';
export { type BulkMembership, MembershipBulk } from './ledger/membership-bulk.js';
export { MembershipLedger } from './ledger/membership-ledger.js';
export {
  type AsOf,
  type DueRatification,
  type Member,
  MembershipReader,
  type MemberStanding,
} from './ledger/membership-reader.js';
export type { NewMembershipEvent } from './ledger/new-membership-event.js';
export { MEMBERSHIP_CHANGED, MEMBERSHIP_TOPIC } from './membership.events.js';
export { MembershipLoader } from './membership.loaders.js';
export { MembershipModule } from './membership.module.js';
export { AppealService } from './sanction/appeal.service.js';
export { SanctionCaseService } from './sanction/sanction-case.service.js';
export {
  Application,
  APPLICATION_TOPIC,
  ApplicationEffects,
  type ApplicationFacts,
  ApplicationLoader,
  ApplicationReader,
  ApplicationService,
  type DecisionReference,
  type Scheduling,
  SummitCalendar,
  SummitCalendarSocket,
  type SummitDay,
} from './application/index.js';
