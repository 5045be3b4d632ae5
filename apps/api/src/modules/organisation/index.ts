export { Organisation } from './contract/organisation.model.js';
export { ProvenanceEnum, VisibilityEnum } from './contract/organisation-enums.js';
export { OrganisationLoader } from './organisation.loader.js';
export { OrganisationModule } from './organisation.module.js';
export { OrganisationService } from './organisation.service.js';
