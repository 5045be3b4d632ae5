/** An organisation as the schema shows it. Fields that need another table are in organisation.resolver.ts. */
import type { Lifecycle, MembershipStatus, OrganisationKind, Provenance, Sensitivity } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import { CountryCode, DateTime, ImpreciseDate, Node, WebAddress } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import {
  LifecycleEnum,
  MembershipStatusEnum,
  OrganisationKindEnum,
  ProvenanceEnum,
  SensitivityEnum,
} from './organisation-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'An organisation that the network knows: a member, an applicant, a partner, an embassy, a ministry. One record for life. Organisations at risk are hidden from the public.',
})
@Directive('@key(fields: "id")')
export class Organisation extends Node {
  @Field(() => String, { description: 'Its readable address part. It may change; earlier ones keep leading here.' })
  slug!: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind!: OrganisationKind;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'The country where it works; null when it is not documented.',
  })
  country!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in a public register. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  registrationNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The public register of that number. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  registry!: string | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'When it was founded, as precisely as it is known.' })
  foundedOn!: ImpreciseDate | null;

  @Field(() => WebAddress, { nullable: true, description: 'Its own website.' })
  website!: string | null;

  @Field(() => [String], { description: 'Topics that it works on: slugs such as `conscious-parenting`.' })
  topics!: string[];

  @Field(() => LifecycleEnum, { description: 'Whether it still exists.' })
  lifecycle!: Lifecycle;

  @Field(() => ImpreciseDate, { nullable: true, description: 'When it ceased to exist; null while it exists.' })
  dissolvedOn!: ImpreciseDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The evidence of its end. The organisation itself and the secretariat; null while it exists.',
  })
  @VisibleTo('OWN')
  dissolutionEvidence!: string | null;

  @Field(() => SensitivityEnum, {
    nullable: true,
    description: 'How careful the register is with it. The organisation itself and the secretariat.',
  })
  @VisibleTo('OWN')
  sensitivity!: Sensitivity | null;

  @Field(() => MembershipStatusEnum, {
    nullable: true,
    description:
      'How it stands as a member. Null for readers who may not know: a suspension or expulsion is for members.',
  })
  membershipStatus!: MembershipStatus | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  @Field(() => DateTime, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the record was last changed.' })
  updatedAt!: Date;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  seatPlaceId!: string | null;
  successorId!: string | null;
  descriptions!: LocalisedEntry[];
  state!: Lifecycle;
  /** The day as of which a list was asked for; null is today. */
  asOf: string | null = null;
}
