export { LimitsModule } from './limits.module.js';
export { type RateLimit, type RateLimitOptions, RateLimits } from './rate-limit.js';
