/** The providers of readiness, for the module. */
import { ReadinessRegistry } from './readiness-registry.js';
import { ReadinessRepository } from './readiness.repository.js';
import { ReadinessLoader, ReadinessResolver } from './readiness.resolver.js';
import { SummitChecks } from './summit-checks.js';

export { ReadinessRegistry };
export const READINESS_PROVIDERS = [
  ReadinessRegistry,
  ReadinessRepository,
  SummitChecks,
  ReadinessLoader,
  ReadinessResolver,
];
