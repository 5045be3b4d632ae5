/** An adoption as the schema shows it. Fields that need another table are in adoption-fields.resolver.ts. */
import type { AdoptionStatus, Provenance, ReachKind } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import {
  Connection,
  CountryCode,
  DateTime,
  ImpreciseDate,
  LanguageTag,
  Node,
  WebAddress,
} from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { AdoptionStatusEnum, ReachKindEnum } from '../contract/resource-enums.js';
import type { AdoptionRow } from './adoption.rows.js';

@ObjectType({ description: 'How many were reached. Numbers only: nobody is named.' })
export class Reach {
  @Field(() => ReachKindEnum, { description: 'Who or what is counted.' })
  kind!: ReachKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether the number is only about right.' })
  approximate!: boolean;
}

@ObjectType({ description: 'Something that shows the use: a file or a place on the web.' })
export class AdoptionEvidence {
  @Field(() => WebAddress, { nullable: true, description: 'The place on the web; null when it is a file.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was added.' })
  recordedAt!: Date;

  /** Not in the schema. */
  fileUuid!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'How an organisation uses a programme, from interest to use. Public without any name of a person; adoptions of organisations at risk are for members of the network.',
})
@Directive('@key(fields: "id")')
export class Adoption extends Node {
  @Field(() => AdoptionStatusEnum, { description: 'How far it has come.' })
  status!: AdoptionStatus;

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'The language in which it is used; null when not said yet.',
  })
  language!: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'The country in which it is used: that of the place, else of the organisation; null when unknown.',
  })
  country!: string | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Since when, as precisely as it is known.' })
  startsOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Until when, as precisely as it is known.' })
  endsOn!: ImpreciseDate | null;

  @Field(() => [Reach], { description: 'How many were reached, up to one number for each kind.' })
  reach!: Reach[];

  @Field(() => String, {
    nullable: true,
    description: 'What was changed to make it fit. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  adaptationNotes!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the owner permitted to adapt it; null when it was not needed or not given.',
  })
  permittedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the owner’s permission. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  permissionNote!: string | null;

  @Field(() => Int, { description: 'How many pieces of evidence there are.' })
  evidenceCount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it does not go on; null while it does. Members of the network and above.',
  })
  @VisibleTo('MEMBER')
  discontinuationReason!: string | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => ID, { nullable: true, description: 'The public id of what it grew out of, of any type.' })
  originId!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  @Field(() => DateTime, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the record was last changed.' })
  updatedAt!: Date;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  row!: AdoptionRow;
}

@ObjectType({ description: 'A page of adoptions, the newest record first.' })
export class AdoptionConnection extends Connection(Adoption) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;
}

@ObjectType({ description: 'How much something is used in a country: adoptions of one status there.' })
export class AdoptionFigure {
  @Field(() => CountryCode, { nullable: true, description: 'The country; null for where it is not known.' })
  country!: string | null;

  @Field(() => AdoptionStatusEnum, { description: 'The status.' })
  status!: AdoptionStatus;

  @Field(() => Int, { description: 'How many adoptions.' })
  adoptions!: number;

  @Field(() => Int, { description: 'Of how many organisations.' })
  organisations!: number;
}
