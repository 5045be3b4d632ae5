/** Visa letters, for the module of summits that composes them. */
import { VisaEvidenceRepository } from './evidence/visa-evidence.repository.js';
import { VisaEvidenceResolver } from './evidence/visa-evidence.resolver.js';
import { VisaEvidenceService } from './evidence/visa-evidence.service.js';
import { LetterNamesRepository } from './letter/letter-names.repository.js';
import { VisaAddresses } from './letter/visa-addresses.js';
import { VisaIssueService } from './letter/visa-issue.service.js';
import { VisaLetterRepository } from './persistence/visa-letter.repository.js';
import { VisaVerifier } from './verification/visa-verifier.js';
import { VisaDataResolver } from './visa-data.resolver.js';
import { VisaDataService } from './visa-data.service.js';
import { VisaEventService } from './visa-event.service.js';
import { VisaLetterActs } from './visa-letter-acts.js';
import { VisaLetterActsResolver } from './visa-letter-acts.resolver.js';
import { VisaLetterLoader } from './visa-letter.loader.js';
import { VisaEventResolver, VisaLetterResolver } from './visa-letter.resolver.js';
import { VisaLetterService } from './visa-letter.service.js';
import { VisaPurge } from './visa-purge.js';
import { VisaReadiness } from './visa-readiness.js';
import { VisaRegistration } from './visa-registration.js';
import { VisaTraces } from './visa-traces.js';
import { VisaRoutes } from './visa.routes.js';

export const VISA_PROVIDERS = [
  VisaLetterRepository,
  VisaEventService,
  VisaLetterActs,
  VisaPurge,
  VisaLetterService,
  VisaDataService,
  VisaLetterLoader,
  LetterNamesRepository,
  VisaAddresses,
  VisaIssueService,
  VisaVerifier,
  VisaRoutes,
  VisaReadiness,
  VisaTraces,
  VisaRegistration,
  VisaLetterResolver,
  VisaEventResolver,
  VisaLetterActsResolver,
  VisaDataResolver,
  VisaEvidenceRepository,
  VisaEvidenceService,
  VisaEvidenceResolver,
];
