/** A publication as the schema shows it. Texts and fields of other modules are in publication-fields.resolver.ts. */
import type { Provenance, PublicationKind, PublicationStatus, StreamState } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import { DateTime, LanguageTag, Node, WebAddress } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import type { Mention } from '../domain/mentionable.js';
import type { PublicationHead, PublicNote } from '../persistence/publication.rows.js';
import { PublicationKindEnum, PublicationStatusEnum, StreamStateEnum } from './publication-enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'An article, a statement or a call that an organisation published under its own name.',
})
@Directive('@key(fields: "id")')
export class Publication extends Node {
  @Field(() => PublicationKindEnum, { description: 'What it is.' })
  kind!: PublicationKind;

  @Field(() => PublicationStatusEnum, { description: 'Where it stands.' })
  status!: PublicationStatus;

  @Field(() => String, {
    description:
      'The readable part of an address, made from its first title. Not unique, and it may change: add the id.',
  })
  slug!: string;

  @Field(() => [LanguageTag], { description: 'The languages that it is published in, the author’s first.' })
  languages!: string[];

  @Field(() => WebAddress, {
    nullable: true,
    description:
      'Where its original stands, on the site of the organisation. Relative addresses in its text lead from there.',
  })
  canonicalUrl!: string | null;

  @Field(() => [String], { description: 'Its topics: slugs such as `conscious-parenting`.' })
  topics!: string[];

  @Field(() => DateTime, {
    description:
      'When it was published; lists are ordered by it. Of a draft: for when it is set, or when it was last saved.',
  })
  publishedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the draft is to be published by itself. The organisation itself and the secretariat.',
  })
  @VisibleTo('OWN')
  scheduledFor!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last corrected; null when it never was.' })
  correctedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null when it stands.' })
  retractedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is in the stream of the network.' })
  inStream!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is in the stream; null when it is not.' })
  streamIncludedAt!: Date | null;

  @Field(() => StreamStateEnum, {
    nullable: true,
    description: 'Where it stands in the stream. The organisation itself and the secretariat.',
  })
  @VisibleTo('OWN')
  streamState!: StreamState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined or removed. The organisation itself and the secretariat.',
  })
  @VisibleTo('OWN')
  streamComment!: string | null;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The id that the organisation gave to it. The organisation itself and the secretariat.',
  })
  @VisibleTo('OWN')
  externalId!: string | null;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  organisationUuid!: string;
  mentionedThings!: Mention[];
  coverFileUuid!: string | null;
  coverUrl!: string | null;
  correctionNotes!: PublicNote[] | null;
  retractionReasons!: PublicNote[] | null;
  stream!: StreamState;
  timed!: boolean;
  /** For the workflow, which does not depend on whether the reader sees the external id. */
  hasExternalId!: boolean;
  heads!: PublicationHead[];
}
