/** What programmes and resources have in common in the schema. */
import type { AdaptationPermission, LearnerAudience, ProgrammeStatus, Provenance } from '@kurultai/schema';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, LanguageTag, Node, WebAddress } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { AdaptationPermissionEnum, LearnerAudienceEnum, ProgrammeStatusEnum } from './resource-enums.js';

@ObjectType({ isAbstract: true })
export abstract class SharedItem extends Node {
  @Field(() => ProgrammeStatusEnum, { description: 'Where it stands.' })
  status!: ProgrammeStatus;

  @Field(() => [String], { description: 'Its topics: slugs such as `conscious-parenting`.' })
  topics!: string[];

  @Field(() => [LearnerAudienceEnum], { description: 'For whom it is: `educationalRole` of LRMI.' })
  audiences!: LearnerAudience[];

  @Field(() => Int, { nullable: true, description: 'From what age of the child, in years; null when it is open.' })
  ageFrom!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Up to what age of the child, in years and inclusive; null when it is open.',
  })
  ageTo!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its licence by SPDX id, such as `CC-BY-SA-4.0`; null when none is documented.',
  })
  licence!: string | null;

  @Field(() => WebAddress, { nullable: true, description: 'Where the text of the licence stands.' })
  licenceUrl!: string | null;

  @Field(() => AdaptationPermissionEnum, {
    description: 'Whether others may adapt and translate it. Follows from the licence: without one, ask.',
  })
  mayBeAdapted!: AdaptationPermission;

  @Field(() => [LanguageTag], {
    description: 'The languages in which it is offered: the original one first, then those of public translations.',
  })
  languages!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of the meeting or commitment that it grew out of, whether or not the reader may read that.',
  })
  originId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null unless it is.' })
  withdrawalReason!: string | null;

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
  ownerUuid!: string;
  descriptions!: LocalisedEntry[];
  offersSomething!: boolean;
}
