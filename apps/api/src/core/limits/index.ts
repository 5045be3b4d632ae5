export { LimitsModule } from './limits.module.js';
export { type RateLimit, type RateLimitOptions, RateLimits, RequestLimit } from './rate-limit.js';
