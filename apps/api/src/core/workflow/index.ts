export { availableAction } from './available-action.js';
export { BlockingGuard, describeGuard, GuardFailed, refuseIfBlocked } from './blocking-guard.js';
export { type ActionState, type Guard, type Transition, Workflow } from './workflow.js';
