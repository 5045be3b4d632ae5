/** The front door of the module: what other modules may use. */
export { JobModule } from './job.module.js';
