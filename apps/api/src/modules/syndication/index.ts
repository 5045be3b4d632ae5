/** The front door of the module: what other modules may use. */
export { SyndicationModule } from './syndication.module.js';
