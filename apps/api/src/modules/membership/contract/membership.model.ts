import type { MembershipCategoryCode, MembershipPublicStatus, MembershipStatus, Provenance } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import { CivilDay, Connection, DateTime, ImpreciseDate, Node } from '../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../decision/index.js';
import { MembershipStatusEnum, ProvenanceEnum } from '../../organisation/index.js';
import { MembershipEvent } from './membership-event.model.js';
import { MembershipPublicStatusEnum } from './membership-enums.js';

@ObjectType({ description: 'The flag of good standing from a day on. Dues themselves are kept elsewhere.' })
export class MembershipStandingEntry {
  @Field(() => Boolean, { description: 'Whether the member is in good standing from then on.' })
  good!: boolean;

  @Field(() => CivilDay, { description: 'From which day.' })
  from!: string;

  @Field(() => String, { description: 'Why an officer recorded it.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  implements: () => [Node],
  description:
    'The membership of one organisation, one for life: what its ledger says of a day, as it was known at an instant. Nothing of it is set by hand.',
})
@Directive('@key(fields: "id")')
export class Membership extends Node {
  @Field(() => MembershipStatusEnum, {
    nullable: true,
    description: 'Its status. Null when the reader may not know it: SUSPENDED and EXPELLED are told to members only.',
  })
  status!: MembershipStatus | null;

  @Field(() => MembershipPublicStatusEnum, { description: 'Its status, as everybody may know it.' })
  publicStatus!: MembershipPublicStatus;

  @Field(() => MembershipCategoryEnum, { nullable: true, description: 'Its category; null for whoever is no member.' })
  category!: MembershipCategoryCode | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'Since when it has had its status without a break; null when the reader may not know the status.',
  })
  since!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'Since when it has belonged to the network without a break; null for whoever is no member.',
  })
  memberSince!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'Since when it has been in its category without a break; null for whoever is no member.',
  })
  categorySince!: ImpreciseDate | null;

  @VisibleTo('OWN')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is in good standing. The organisation itself and the secretariat.',
  })
  goodStanding!: boolean | null;

  @VisibleTo('OWN')
  @Field(() => [MembershipStandingEntry], {
    nullable: true,
    description:
      'Every flag of good standing known then, in the order of recording. The organisation itself and the secretariat.',
  })
  standings!: MembershipStandingEntry[] | null;

  @Field(() => [MembershipEvent], {
    description:
      'The rows of its ledger that were recorded by then and that the reader may see, in the order of recording: up to 200, the newest.',
  })
  events!: MembershipEvent[];

  @Field(() => MembershipEvent, {
    nullable: true,
    description:
      'The row that decides its status: the proof. Null when nothing is recorded, or the reader may not see it.',
  })
  decisiveEvent!: MembershipEvent | null;

  @Field(() => MembershipEvent, { nullable: true, description: 'The row that decides its category.' })
  categoryEvent!: MembershipEvent | null;

  /** Not in the schema. */
  uuid!: string;
  organisationUuid!: string;
}

@ObjectType({ description: 'A page of memberships.' })
export class MembershipConnection extends Connection(Membership) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;
}
