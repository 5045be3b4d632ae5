/** The front door of the module: what other modules may use. */
export { File } from './contract/file.model.js';
export { FileLoader } from './file.loader.js';
export { FileModule } from './file.module.js';
export { FileService } from './file.service.js';
export { type PublicFile, PublicFiles } from './transfer/public-files.js';
