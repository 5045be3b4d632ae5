/** A summit as the schema shows it. Fields that need another table are in summit-fields.resolver.ts. */
import type { Provenance, SummitForm, SummitKind, SummitState } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, ImpreciseDate, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import type { SummitRow } from '../persistence/summit.rows.js';
import { SummitFormEnum, SummitKindEnum, SummitStateEnum } from './summit-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A meeting of the members. Drafts are read by the secretariat only; the programme is public once it is announced.',
})
@Directive('@key(fields: "id")')
export class Summit extends Node {
  @Field(() => String, { description: 'Its readable address part.' })
  slug!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its number in the series; null when it has none or none is known.',
  })
  number!: number | null;

  @Field(() => SummitKindEnum, { description: 'Whether it is one of the series.' })
  kind!: SummitKind;

  @Field(() => SummitFormEnum, { description: 'How one takes part.' })
  form!: SummitForm;

  @Field(() => SummitStateEnum, { description: 'Where it stands.' })
  state!: SummitState;

  @Field(() => String, { nullable: true, description: 'The building, as people call it.' })
  venue!: string | null;

  @Field(() => String, { description: 'The IANA time zone in which its days and hours are counted: `Asia/Almaty`.' })
  zone!: string;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'Its first day, as precisely as it is known; null when it is not.',
  })
  startsOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'Its last day, as precisely as it is known; null when it is not.',
  })
  endsOn!: ImpreciseDate | null;

  @Field(() => CivilDay, { nullable: true, description: 'The first day of registration; null when it is not limited.' })
  registrationOpensOn!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'The last day of registration; null when it is not limited.' })
  registrationClosesOn!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'The day of its (latest) announcement.' })
  announcedOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the meeting was opened.' })
  openedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the meeting was closed.' })
  closedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the returning officer reported on the credentials.' })
  credentialsReportedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Delegations that the report names as accredited.' })
  credentialsAccredited!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of these have a vote.' })
  credentialsVoting!: number | null;

  @Field(() => CivilDay, { nullable: true, description: 'The day on which its minutes were adopted.' })
  minutesAdoptedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off or last put off.' })
  endReason!: string | null;

  @Field(() => ProvenanceEnum, { description: 'Where the record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of the record.' })
  source!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  titles!: LocalisedEntry[];
  row!: SummitRow;
}
