export { AccountService, type MandateTerms, type NewAccount } from './account.service.js';
export { ApiKeyService } from './api-key.service.js';
export { MandateRoleEnum } from './contract/identity-enums.js';
export { ErasureRegistry, type PersonTraces } from './erasure/index.js';
export { Person } from './contract/person.model.js';
export { PersonLoader } from './identity.loaders.js';
export { IdentityModule } from './identity.module.js';
export { MandateService } from './mandate.service.js';
