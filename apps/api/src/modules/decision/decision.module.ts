import { Module } from '@nestjs/common';

/** Rule sets and decisions. */
@Module({})
export class DecisionModule {}
