/** A programme as the schema shows it. Fields that need another table are in programme-fields.resolver.ts. */
import type { ProgrammePartnerRole } from '@kurultai/schema';
import { Directive, Field, ObjectType } from '@nestjs/graphql';
import { ImpreciseDate, LanguageTag, Node, WebAddress } from '../../../core/graphql/index.js';
import { Organisation } from '../../organisation/index.js';
import { ProgrammePartnerRoleEnum } from '../contract/resource-enums.js';
import { SharedItem } from '../contract/shared-item.model.js';

@ObjectType({ description: 'An organisation that takes part in a programme beside the owner.' })
export class ProgrammePartner {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => ProgrammePartnerRoleEnum, { description: 'What it has to do with the programme.' })
  role!: ProgrammePartnerRole;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A programme that an organisation shares with the network: what it is called, for whom it is, whether others may adapt it, and the resources under it. Plans are for members of the network; everything else is public.',
})
@Directive('@key(fields: "id")')
export class Programme extends SharedItem {
  @Field(() => String, { description: 'Its readable address part. It may change; earlier ones keep leading here.' })
  slug!: string;

  @Field(() => String, { description: 'Its name as it is written, byte for byte: `Parent’R’Us`. Never translated.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the name stands for, as it is written.' })
  fullName!: string | null;

  @Field(() => [String], { description: 'Other names by which it is known and found.' })
  otherNames!: string[];

  @Field(() => String, { nullable: true, description: 'For whom it is, in the words of its makers.' })
  audienceNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Who paid for it.' })
  funder!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the grant.' })
  grantNumber!: string | null;

  @Field(() => LanguageTag, { nullable: true, description: 'The language in which it was made; null when unknown.' })
  originalLanguage!: string | null;

  @Field(() => WebAddress, { nullable: true, description: 'Its own website.' })
  website!: string | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'When its making began, as precisely as it is known.' })
  startedOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'When its making ended, as precisely as it is known.' })
  endedOn!: ImpreciseDate | null;

  /** Not in the schema. */
  documentedLanguages!: string[];
  partnersByUuid!: { organisation_id: string; role: ProgrammePartnerRole }[];
}
