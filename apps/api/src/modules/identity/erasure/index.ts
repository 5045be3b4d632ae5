/** The erasure of persons, for the module. */
import { ErasureRepository } from '../persistence/erasure.repository.js';
import { ErasureRegistry } from './erasure-registry.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ErasureService } from './erasure.service.js';

export { ErasureRegistry, type PersonTraces } from './erasure-registry.js';
export const ERASURE_PROVIDERS = [ErasureRepository, ErasureRegistry, ErasureService, ErasureResolver];
