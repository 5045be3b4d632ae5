export { Organisation } from './contract/organisation.model.js';
export { ProvenanceEnum, VisibilityEnum } from './contract/organisation-enums.js';
export { OrganisationLoader, OrganisationNamesLoader } from './organisation.loader.js';
export { OrganisationModule } from './organisation.module.js';
export { OrganisationService } from './organisation.service.js';
export { PlaceLoader } from './place/place.loaders.js';
export { Place } from './place/place.model.js';
export { PlaceService } from './place/place.service.js';
export { RelationService } from './relation/relation.service.js';
