/** The folder's parts, for the module. */
import { ProvisionalAdmissionService } from './provisional.service.js';
import { RecommendationsOfApplicationLoader, ScreeningOfApplicationLoader } from './screening.reader.js';
import { ScreeningRepository } from './screening.repository.js';
import {
  FindingPersonResolver,
  OpinionPersonResolver,
  ReviewerPersonResolver,
  ScreeningResolver,
} from './screening.resolver.js';
import { ScreeningService } from './screening.service.js';

export const SCREENING_PROVIDERS = [
  ScreeningRepository,
  ScreeningService,
  ProvisionalAdmissionService,
  ScreeningOfApplicationLoader,
  RecommendationsOfApplicationLoader,
  ScreeningResolver,
  ReviewerPersonResolver,
  FindingPersonResolver,
  OpinionPersonResolver,
];
