/** The front door of the module: what other modules may use. */
export { ProgrammeLoader } from './programme/programme.loaders.js';
export { Programme } from './programme/programme.model.js';
export { ProgrammeService } from './programme/programme.service.js';
export { ResourceModule } from './resource.module.js';
export { ResourceLoader } from './resource/resource.loaders.js';
export { Resource, ResourceRevision } from './resource/resource.model.js';
export {
  type ResourceTranslationText,
  ResourceTranslations,
  type TranslatableResource,
} from './resource/resource-translations.js';
export { ResourceService } from './resource/resource.service.js';
