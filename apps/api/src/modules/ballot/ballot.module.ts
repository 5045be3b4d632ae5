import { Module } from '@nestjs/common';

/** Ballots, from the agenda to the published result. */
@Module({})
export class BallotModule {}
