/** An application for funding as the schema shows it. What needs other tables is in funding-application-fields.resolver.ts. */
import type { ConsortiumRole, FundingApplicationState, Provenance } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, Connection, DateTime, ImpreciseDate, MinorUnits, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import type { FundingSubject } from '../domain/funding.policy.js';
import type { FundingAction } from '../domain/funding.workflow.js';
import { ConsortiumRoleEnum, FundingActionEnum, FundingApplicationStateEnum } from './funding-enums.js';

export const FundingAvailableAction = availableAction<FundingAction>('FundingApplication', FundingActionEnum);

@ObjectType({ description: 'The mandate that a partner gave the coordinator, or declined to give.' })
export class PartnerMandate {
  @Field(() => Boolean, { description: 'Whether it was given; false when it was declined or taken back.' })
  given!: boolean;

  @Field(() => CivilDay, { description: 'On which day.' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, when the secretariat recorded one that was signed on paper.',
  })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  note!: string | null;
}

@ObjectType({ description: 'An organisation in a consortium.' })
export class ConsortiumPartner {
  @Field(() => ConsortiumRoleEnum, { description: 'As what.' })
  role!: ConsortiumRole;

  @Field(() => String, { nullable: true, description: 'Its participant identification code. For the consortium.' })
  pic!: string | null;

  @Field(() => String, { nullable: true, description: 'Its organisation id. For the consortium.' })
  oid!: string | null;

  @Field(() => MinorUnits, {
    nullable: true,
    description: 'Its share of the total. For the consortium and the secretariat.',
  })
  share!: string | null;

  @Field(() => PartnerMandate, {
    nullable: true,
    description:
      'Its mandate for its present role and share; null when there is none, as for the coordinator. For the consortium.',
  })
  mandate!: PartnerMandate | null;

  /** Not in the schema. */
  organisationUuid!: string;
}

@ObjectType({ description: 'Something that was done to an application for funding.' })
export class FundingEvent {
  @Field(() => FundingActionEnum, { nullable: true, description: 'What; null for its beginning.' })
  action!: FundingAction | null;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was asked for.' })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was done here.' })
  occurredAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'What a consortium applies for with a funder. The consortium, whoever began it, and the secretariat read all of it; members read what was granted, without its money and its history.',
})
@Directive('@key(fields: "id")')
export class FundingApplication extends Node {
  @Field(() => FundingApplicationStateEnum, { description: 'Where it stands.' })
  state!: FundingApplicationState;

  @Field(() => String, { nullable: true, description: 'The currency of all of its amounts, by ISO 4217.' })
  currency!: string | null;

  @Field(() => MinorUnits, {
    nullable: true,
    description: 'What it asks for in total: the sum of all shares. For the consortium and the secretariat.',
  })
  total!: string | null;

  @Field(() => [ConsortiumPartner], { description: 'The consortium, up to 50, in the order in which they joined.' })
  partners!: ConsortiumPartner[];

  @Field(() => String, { nullable: true, description: 'The number that the funder gave it.' })
  reference!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was submitted, by the clock of the service.' })
  submittedAt!: Date | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'The day on which it was submitted, in the zone of the call.',
  })
  submittedOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'When the funder decided.' })
  decidedOn!: ImpreciseDate | null;

  @Field(() => MinorUnits, {
    nullable: true,
    description: 'What was granted. For the consortium and the secretariat.',
  })
  awarded!: string | null;

  @Field(() => String, { nullable: true, description: 'What the funder said. For the consortium and the secretariat.' })
  outcomeNote!: string | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => ID, { nullable: true, description: 'The public id of what it grew out of, of any type.' })
  originId!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change; `expectedVersion` of the next.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt!: Date;

  /** Not in the schema. */
  uuid!: string;
  titles!: LocalisedEntry[];
  summaries!: LocalisedEntry[];
  callUuid!: string | null;
  inside!: boolean;
  subject!: FundingSubject;
}

@ObjectType({ description: 'A page of applications for funding.' })
export class FundingApplicationConnection extends Connection(FundingApplication) {}
