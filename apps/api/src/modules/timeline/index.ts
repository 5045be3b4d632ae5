/** The front door of the module: what other modules may use. */
export { TimelineModule } from './timeline.module.js';
