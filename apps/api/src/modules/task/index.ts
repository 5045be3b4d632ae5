/** The front door of the module: what other modules may use. */
export { TaskModule } from './task.module.js';
