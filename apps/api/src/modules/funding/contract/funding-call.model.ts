/** A call of a funder as the schema shows it. Fields that need another table are in funding-call-fields.resolver.ts. */
import type { ParticipantIdentifier, Provenance, ThirdCountryRule } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import {
  CivilDay,
  Connection,
  CountryCode,
  DateTime,
  MinorUnits,
  Node,
  WebAddress,
} from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { ParticipantIdentifierEnum, ThirdCountryRuleEnum } from './funding-enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A call of a funder: for what, until when on the clock of the funder, for whom. Everybody reads it.',
})
@Directive('@key(fields: "id")')
export class FundingCall extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'As the funder names it, such as `ERASMUS-EDU-2026-PI-FORWARD`.',
  })
  reference!: string | null;

  @Field(() => WebAddress, { nullable: true, description: 'Where the funder describes it.' })
  url!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'From which day on it takes applications.' })
  opensOn!: string | null;

  @Field(() => CivilDay, { description: 'The day of its deadline, in `zone`.' })
  deadlineOn!: string;

  @Field(() => String, { description: 'The time of its deadline on the wall clock of `zone`: `17:00`.' })
  deadlineTime!: string;

  @Field(() => String, { description: 'The IANA time zone of the funder, such as `Europe/Brussels`.' })
  zone!: string;

  @Field(() => DateTime, { description: 'The instant of its deadline, by the rules of the zone on that day.' })
  deadlineAt!: Date;

  @Field(() => Boolean, { description: 'Whether the deadline is still to come, by the clock of the service.' })
  isOpen!: boolean;

  @Field(() => String, { description: 'The currency of its grants, by ISO 4217.' })
  currency!: string;

  @Field(() => MinorUnits, { nullable: true, description: 'The most that one application is granted.' })
  maxGrant!: string | null;

  @Field(() => [CountryCode], { description: 'The eligible countries; empty when it takes all.' })
  eligibleCountries!: string[];

  @Field(() => ThirdCountryRuleEnum, { description: 'What it says of organisations outside these countries.' })
  thirdCountries!: ThirdCountryRule;

  @Field(() => ParticipantIdentifierEnum, { description: 'By which identifier it knows each organisation.' })
  identifier!: ParticipantIdentifier;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change; `expectedVersion` of the next.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt!: Date;

  /** Not in the schema. */
  uuid!: string;
  titles!: LocalisedEntry[];
  funderUuid!: string;
}

@ObjectType({ description: 'A page of calls.' })
export class FundingCallConnection extends Connection(FundingCall) {}
