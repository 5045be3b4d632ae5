/** The providers of delegations, for the module. */
import { CapacityFinder } from './capacity-finder.js';
import { CapacityService } from './capacity.service.js';
import { DelegateRepository } from './delegate.repository.js';
import { DelegateResolver } from './delegate.resolver.js';
import { DelegateService } from './delegate.service.js';
import { DelegateTraces } from './delegate-traces.js';
import {
  DelegateLoader,
  DelegatesLoader,
  DelegationLoader,
  OwnDelegationLoader,
  SpeakersLoader,
} from './delegation.loaders.js';
import { DelegationReader } from './delegation.reader.js';
import { DelegationRepository } from './delegation.repository.js';
import { DelegationResolver, SummitDelegationsResolver } from './delegation.resolver.js';
import { DelegationService } from './delegation.service.js';
import { DelegationSubjectLoader, DelegationSubjects } from './delegation-subjects.js';

export const DELEGATION_PROVIDERS = [
  DelegationRepository,
  DelegateRepository,
  CapacityService,
  CapacityFinder,
  DelegationSubjects,
  DelegationSubjectLoader,
  DelegationService,
  DelegateService,
  DelegateTraces,
  DelegationReader,
  DelegationLoader,
  OwnDelegationLoader,
  DelegateLoader,
  DelegatesLoader,
  SpeakersLoader,
  DelegationResolver,
  DelegateResolver,
  SummitDelegationsResolver,
];

export const DELEGATION_EXPORTS = [DelegationReader, DelegationLoader, DelegateLoader];
