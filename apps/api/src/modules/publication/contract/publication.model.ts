/** A publication as the schema shows it. Texts and fields of other modules are in publication-fields.resolver.ts. */
import type { Provenance, PublicationKind, PublicationStatus } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import { DateTime, LanguageTag, Node, WebAddress } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import type { PublicationHead } from '../persistence/publication.rows.js';
import { PublicationKindEnum, PublicationStatusEnum } from './publication-enums.js';

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
    description: 'Where its original stands, on the site of the organisation.',
  })
  canonicalUrl!: string | null;

  @Field(() => [String], { description: 'Its topics: slugs such as `conscious-parenting`.' })
  topics!: string[];

  @Field(() => DateTime, { description: 'When it was published. Lists are ordered by it.' })
  publishedAt!: Date;

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
  mentionUuids!: string[];
  /** For the workflow, which does not depend on whether the reader sees the external id. */
  hasExternalId!: boolean;
  heads!: PublicationHead[];
}
