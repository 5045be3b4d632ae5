// One request, sent safely.
export type { Answer } from './attempt.js';
export { RetryBudget } from './retry-policy.js';
export { machine, type Runtime } from './runtime.js';
export { type RetryNotice, send } from './send.js';
