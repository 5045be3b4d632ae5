/** The front door of the module: what other modules may use. */
export { DecisionModule } from './decision.module.js';
