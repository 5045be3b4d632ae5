/** The folder's parts, for the module, and what it shows of applications to other modules. */
import { ApplicationActs } from './application-acts.js';
import { ApplicationEffects } from './application.effects.js';
import { ApplicationFieldsResolver, OrganisationApplicationsResolver } from './application-fields.resolver.js';
import {
  ApplicationEventResolver,
  ApplicationHistoryResolver,
  HistoryOfApplicationLoader,
} from './application-history.resolver.js';
import { ApplicationList } from './application-list.service.js';
import {
  ApplicationLoader,
  ApplicationsOfOrganisationLoader,
  ApplicationSubjectLoader,
} from './application.loaders.js';
import { ApplicationReader } from './application.reader.js';
import { ApplicationResolver } from './application.resolver.js';
import { ApplicationService } from './application.service.js';
import { ApplicationSubjects } from './application-subjects.js';
import { AttachedFiles } from './attached-files.js';
import { DOCUMENT_PROVIDERS } from './document/index.js';
import { SummitCalendarSocket } from './domain/summit-calendar.js';
import { ENDORSEMENT_PROVIDERS } from './endorsement/index.js';
import { HandlingResolver } from './handling.resolver.js';
import { HandlingService } from './handling.service.js';
import { INFORMATION_PROVIDERS } from './information/index.js';
import { MESSAGE_PROVIDERS } from './message/index.js';
import { ApplicationEventRepository } from './persistence/application-event.repository.js';
import { ApplicationFactsRepository } from './persistence/application-facts.repository.js';
import { ApplicationSearch } from './persistence/application-search.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import { ProvisionalMembership } from './provisional-membership.js';
import { SCREENING_PROVIDERS } from './screening/index.js';

export const APPLICATION_PROVIDERS = [
  ApplicationRepository,
  ApplicationFactsRepository,
  ApplicationEventRepository,
  ApplicationSearch,
  ApplicationSubjects,
  ApplicationActs,
  ApplicationReader,
  ApplicationList,
  ApplicationService,
  HandlingService,
  AttachedFiles,
  ProvisionalMembership,
  ApplicationEffects,
  SummitCalendarSocket,
  ApplicationLoader,
  ApplicationSubjectLoader,
  ApplicationsOfOrganisationLoader,
  HistoryOfApplicationLoader,
  ApplicationResolver,
  HandlingResolver,
  ApplicationFieldsResolver,
  ApplicationHistoryResolver,
  ApplicationEventResolver,
  OrganisationApplicationsResolver,
  ...DOCUMENT_PROVIDERS,
  ...ENDORSEMENT_PROVIDERS,
  ...INFORMATION_PROVIDERS,
  ...MESSAGE_PROVIDERS,
  ...SCREENING_PROVIDERS,
];
export const APPLICATION_EXPORTS = [
  ApplicationEffects,
  ApplicationReader,
  ApplicationLoader,
  ApplicationService,
  SummitCalendarSocket,
];

export { ApplicationEffects } from './application.effects.js';
export { APPLICATION_TOPIC } from './application.events.js';
export { ApplicationLoader } from './application.loaders.js';
export { ApplicationReader } from './application.reader.js';
export { ApplicationService } from './application.service.js';
export { Application } from './contract/application.model.js';
export type { ApplicationFacts, DecisionReference, Scheduling } from './domain/application-facts.js';
export { SummitCalendar, SummitCalendarSocket, type SummitDay } from './domain/summit-calendar.js';
