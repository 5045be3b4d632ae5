/** The front door of the module: what other modules may use. */
export { MembershipModule } from './membership.module.js';
export * from './application/index.js';
