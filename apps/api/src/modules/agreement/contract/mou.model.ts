/** A memorandum as the schema shows it. Fields that need more than its row are in mou-fields.resolver.ts. */
import type { MouBadge, MouBinding, MouRenewalKind, MouStatus, Provenance } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, ImpreciseDate, LanguageTag, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { Organisation, ProvenanceEnum } from '../../organisation/index.js';
import { MouBadgeEnum, MouBindingEnum, MouRenewalKindEnum, MouStatusEnum } from './mou-enums.js';

@ObjectType({ description: 'A party to a memorandum.' })
export class MouParty {
  /** Resolved in mou-fields.resolver.ts. Declared here as well, so that the type has a field wherever it is known. */
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation; null when it is at risk and hidden from the caller.',
  })
  organisation?: Organisation | null;

  /** Not in the schema: the organisation as it is now. */
  organisationUuid!: string;
}

@ObjectType({ description: 'When a memorandum was signed, as precisely as it is known.' })
export class MouSigning {
  @Field(() => ImpreciseDate, { nullable: true, description: 'The date; null when only bounds are known.' })
  on!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'It was signed on this date or later.' })
  notBefore!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'It was signed on this date or earlier.' })
  notAfter!: ImpreciseDate | null;

  @Field(() => String, { nullable: true, description: 'What the record says beyond that: `during the visit`.' })
  note!: string | null;
}

@ObjectType({ description: 'What is agreed for the end of the term of a memorandum.' })
export class MouRenewal {
  @Field(() => MouRenewalKindEnum, { description: 'What happens at its end.' })
  kind!: MouRenewalKind;

  @Field(() => Int, { nullable: true, description: 'Of a TACIT renewal: how many months each further term has.' })
  termMonths!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days a notice takes: before the end of a term, to keep a TACIT renewal from happening, and before a termination has effect; null when nothing is agreed.',
  })
  noticeDays!: number | null;

  @Field(() => CivilDay, {
    nullable: true,
    description:
      'Of a TACIT renewal in force: the last day of the term in which it stands; null when its first end is not known to the day.',
  })
  currentTermEndsOn!: string | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day on which a notice ends it with the current term. It may have passed.',
  })
  noticeBy!: string | null;
}

@ObjectType({ description: 'A memorandum in one language.' })
export class MouText {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether this text is one that counts, and no translation of it.' })
  authentic!: boolean;

  @Field(() => String, { nullable: true, description: 'Its words; null when only a scan or a hash is kept.' })
  body!: string | null;

  @Field(() => String, {
    description:
      'SHA-256 in lower-case hexadecimal: of `body` in UTF-8; without it of the bytes of `file`; without both as it was told.',
  })
  sha256!: string;

  /** Not in the schema. */
  fileUuid!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A memorandum of understanding between organisations. Everybody may know that it exists, who its parties are, what it is called and where it stands, and its dates if the parties let them; its scope is for members, its full text for the parties and the secretariat. Before every party has signed it, only these know of it. With a party that is at risk, the public learns nothing of it.',
})
@Directive('@key(fields: "id")')
export class Mou extends Node {
  @Field(() => String, {
    nullable: true,
    description:
      'Its number, without gaps in each year of signing: `MOU-2022-004`. It comes with the last signature. As it tells the year, it is null where `signed` is hidden.',
  })
  number!: string | null;

  @Field(() => MouStatusEnum, { description: 'Where it stands today.' })
  status!: MouStatus;

  @Field(() => MouBindingEnum, { description: 'Whether it binds in law.' })
  binding!: MouBinding;

  @Field(() => Boolean, {
    description:
      'Whether everybody may know its dates. Otherwise they are for members, the parties and the secretariat.',
  })
  datesPublic!: boolean;

  @Field(() => MouSigning, {
    nullable: true,
    description: 'When it was signed; null before, or when hidden from the caller.',
  })
  signed!: MouSigning | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description:
      'From when it has effect; null when nothing else than its signing is known, or hidden from the caller.',
  })
  effectiveOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description:
      'The last date of its term, or of the first one when it renews itself; null when it has none, it is not known, or hidden from the caller.',
  })
  endsOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'When it was TERMINATED; null when it was not, it is not known, or hidden from the caller.',
  })
  terminatedOn!: ImpreciseDate | null;

  @Field(() => MouRenewal, {
    nullable: true,
    description: 'What is agreed for the end of its term; null when its dates are hidden from the caller.',
  })
  renewal!: MouRenewal | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, {
    nullable: true,
    description: 'The source of the record; null when there is none, or its dates are hidden from the caller.',
  })
  source!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt!: Date;

  @Field(() => Int, { description: 'Counts the changes: the version to expect in an edit.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 in lower-case hexadecimal of the text on the table, or in force: what is accepted and signed. For the parties and the secretariat; null of a record from papers, whose texts have their own.',
  })
  textHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same of the amendment that is to take its place; null when there is none. For the parties and the secretariat.',
  })
  amendmentHash!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of what it grew out of, such as an engagement: ask `node` for it. Null when there is none, for the public.',
  })
  originId!: string | null;

  @Field(() => MouBadgeEnum, {
    nullable: true,
    description:
      'What those who look after it should see; null when there is nothing, or for whoever is no party nor the secretariat. It stands until something is done, while reminders are given once.',
  })
  badge!: MouBadge | null;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  textVersion!: number;
  predecessorUuid!: string | null;
  correctsUuid!: string | null;
  correctedByUuid!: string | null;
  titles!: readonly LocalisedEntry[];
  scopes!: readonly LocalisedEntry[];
  partyUuids!: readonly string[];
  umbrellaUuid!: string | null;
  /** Whether the reader is a party or the secretariat. */
  inside!: boolean;
}
