import { Module } from '@nestjs/common';

/** What waits for whom. */
@Module({})
export class TaskModule {}
