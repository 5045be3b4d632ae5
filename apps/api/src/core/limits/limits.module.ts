import { Global, Module } from '@nestjs/common';
import { RateLimits } from './rate-limit.js';

/** How often something may happen. */
@Global()
@Module({ providers: [RateLimits], exports: [RateLimits] })
export class LimitsModule {}
