/** The folder's parts, for the module. */
import { AppealMutations } from './appeal.mutations.js';
import { AppealRepository } from './appeal.repository.js';
import { AppealService } from './appeal.service.js';
import { SanctionCaseRepository } from './sanction-case.repository.js';
import { SanctionCaseService } from './sanction-case.service.js';
import { SanctionCaseMutations } from './sanction.mutations.js';
import { AppealLoader, AppealResolver, SanctionCaseLoader, SanctionCaseResolver } from './sanction.resolver.js';

export const SANCTION_PROVIDERS = [
  SanctionCaseRepository,
  AppealRepository,
  SanctionCaseService,
  AppealService,
  SanctionCaseLoader,
  AppealLoader,
  SanctionCaseResolver,
  AppealResolver,
  SanctionCaseMutations,
  AppealMutations,
];
export const SANCTION_EXPORTS = [SanctionCaseService, AppealService];
