import { Global, Module } from '@nestjs/common';
import { JobRegistry } from '../jobs/index.js';
import { RateLimits } from './rate-limit.js';

/** How often something may happen. */
@Global()
@Module({ providers: [RateLimits], exports: [RateLimits] })
export class LimitsModule {
  constructor(jobs: JobRegistry, limits: RateLimits) {
    jobs.schedule('rateLimit.forgetExpired', '7 * * * *', () => limits.forgetExpired());
  }
}
