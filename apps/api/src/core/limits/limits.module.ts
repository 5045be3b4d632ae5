import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/index.js';
import { JobRegistry } from '../jobs/index.js';
import { RateLimits, RequestLimit } from './rate-limit.js';

/** How often something may happen. */
@Global()
@Module({
  providers: [
    RateLimits,
    {
      provide: RequestLimit,
      inject: [RateLimits, Configuration],
      useFactory: (limits: RateLimits, { values }: Configuration): RequestLimit =>
        limits.local({
          name: 'requests',
          points: values.REQUESTS_PER_MINUTE,
          seconds: 60,
          message: 'Too many requests from your network address.',
        }),
    },
  ],
  exports: [RateLimits, RequestLimit],
})
export class LimitsModule {
  constructor(jobs: JobRegistry, limits: RateLimits) {
    jobs.schedule('rateLimit.forgetExpired', '7 * * * *', () => limits.forgetExpired());
  }
}
