/** The folder's parts, for the module. */
import { DuesJob } from './dues.job.js';
import { FactsRepository } from './facts.repository.js';
import { MembershipActionsResolver } from './membership-actions.resolver.js';
import { MembershipDesk } from './membership-desk.js';
import { MembershipFactsLoader, MembershipFactsService } from './membership-facts.service.js';
import { ProvisionJob } from './provision.job.js';
import { ProvisionService } from './provision.service.js';
import { ResignationService } from './resignation.service.js';
import { MemberRightsResolver } from './rights.resolver.js';
import { StandingService } from './standing.service.js';
import { SuspensionService } from './suspension.service.js';
import { MembershipUpkeepResolver } from './upkeep.resolver.js';
import { UpkeepService } from './upkeep.service.js';

export const ACTS_PROVIDERS = [
  FactsRepository,
  MembershipFactsService,
  MembershipFactsLoader,
  MembershipDesk,
  SuspensionService,
  StandingService,
  ResignationService,
  UpkeepService,
  ProvisionService,
  DuesJob,
  ProvisionJob,
  MembershipActionsResolver,
  MemberRightsResolver,
  MembershipUpkeepResolver,
];
export const ACTS_EXPORTS = [ProvisionService];
