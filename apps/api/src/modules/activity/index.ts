/** The front door of the module: what other modules may use. */
export { ActivityModule } from './activity.module.js';
