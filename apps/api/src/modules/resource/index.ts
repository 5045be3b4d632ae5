/** The front door of the module: what other modules may use. */
export { AdoptionActs } from './adoption/adoption-acts.service.js';
export { AdoptionService } from './adoption/adoption.service.js';
export { ProgrammeActs } from './programme/programme-acts.service.js';
export { ProgrammeLoader } from './programme/programme.loaders.js';
export { Programme } from './programme/programme.model.js';
export { ProgrammeService } from './programme/programme.service.js';
export { ResourceModule } from './resource.module.js';
export { ResourceActs } from './resource/resource-acts.service.js';
export { ResourceLoader } from './resource/resource.loaders.js';
export { Resource, ResourceRevision } from './resource/resource.model.js';
export {
  type ResourceTranslationText,
  ResourceTranslations,
  type TranslatableResource,
} from './resource/resource-translations.js';
export { ResourceService } from './resource/resource.service.js';
export { TranslationRequests } from './request/translation-request.service.js';
