/** Presence as the schema shows it. */
import type { PresenceEnd, PresenceSource } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../core/graphql/index.js';
import { PresenceEndEnum, PresenceSourceEnum } from '../contract/summit-enums.js';

@ObjectType({ description: 'A time during which a delegate was present.' })
export class PresenceInterval {
  @Field(() => DateTime, { description: 'When the delegate came.' })
  inAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the delegate left; null while present.' })
  outAt!: Date | null;

  @Field(() => PresenceSourceEnum, { description: 'How it is known.' })
  source!: PresenceSource;

  @Field(() => PresenceEndEnum, { nullable: true, description: 'What ended it; null while present.' })
  endedBy!: PresenceEnd | null;
}

@ObjectType({
  description: 'How many are present at a summit now. It never falls by a lost connection, only by check-outs.',
})
export class SummitPresence {
  @Field(() => Int, { description: 'Organisations of which anybody is present.' })
  organisationsPresent!: number;

  @Field(() => Int, { description: 'Delegates who are present.' })
  delegatesPresent!: number;

  @Field(() => Int, { description: 'Organisations of which somebody is present who may cast the vote.' })
  votingPresent!: number;

  @Field(() => Int, {
    description:
      'Organisations accredited with a vote: an estimate of those entitled, which each ballot takes anew when it is opened.',
  })
  entitledEstimate!: number;
}
