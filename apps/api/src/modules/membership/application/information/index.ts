/** The folder's parts, for the module. */
import { InformationRepository } from './information.repository.js';
import { InformationOfApplicationLoader, InformationResolver } from './information.resolver.js';
import { InformationService } from './information.service.js';

export const INFORMATION_PROVIDERS = [
  InformationRepository,
  InformationService,
  InformationOfApplicationLoader,
  InformationResolver,
];
