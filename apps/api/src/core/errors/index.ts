export {
  ApiError,
  Forbidden,
  InputInvalid,
  NotFound,
  QueryTooCostly,
  RateLimited,
  Stale,
  Unauthenticated,
  type Violation,
} from './api-error.js';
export { type ConstraintMeanings, meaningOf } from './constraint-refusals.js';
export { asClientFault, errorFormatter } from './format-error.js';
export { Refusal, Refused } from './refusal.js';
