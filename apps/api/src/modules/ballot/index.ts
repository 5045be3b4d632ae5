/** The front door of the module: what other modules may use. */
export { BallotModule } from './ballot.module.js';
