/** The front door of the module: what other modules may use. */
export { Publication } from './contract/publication.model.js';
export type { PublishInput } from './contract/publish.input.js';
export type { Origin } from './domain/publication-content.js';
export { type BulkPublication, PublicationBulk } from './persistence/publication-bulk.js';
export { LIVE_TOPIC, PUBLISHED, UPDATED } from './publication.events.js';
export { PublicationHtmlLoader, PublicationLoader } from './publication.loader.js';
export { PublicationList } from './publication-list.service.js';
export { PublicationFilter } from './contract/publications.args.js';
export { PublicationModule } from './publication.module.js';
export { type Published, PublicationService } from './publication.service.js';
