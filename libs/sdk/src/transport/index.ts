// One request, sent safely.
export { RetryBudget } from './retry-policy.js';
export { machine, type Runtime } from './runtime.js';
export { type RetryNotice, send } from './send.js';
