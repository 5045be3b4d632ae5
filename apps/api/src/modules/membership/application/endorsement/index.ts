/** The folder's parts, for the module. */
import { EndorsementRepository } from './endorsement.repository.js';
import {
  ApplicationEndorsementsResolver,
  EndorsementFieldsResolver,
  EndorsementLoader,
  EndorsementResolver,
  EndorsementsOfApplicationLoader,
} from './endorsement.resolver.js';
import { EndorsementService } from './endorsement.service.js';

export const ENDORSEMENT_PROVIDERS = [
  EndorsementRepository,
  EndorsementService,
  EndorsementLoader,
  EndorsementsOfApplicationLoader,
  EndorsementResolver,
  EndorsementFieldsResolver,
  ApplicationEndorsementsResolver,
];
