import { Module } from '@nestjs/common';

/** Summits, delegations, presence and visa letters. */
@Module({})
export class SummitModule {}
