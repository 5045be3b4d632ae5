/** The front door of the module: what other modules may use. */
export { SummitModule } from './summit.module.js';
