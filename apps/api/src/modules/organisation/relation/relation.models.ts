import type { NetworkRelationKind, RelationType } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { ImpreciseDate, Node } from '../../../core/graphql/index.js';
import { NetworkRelationKindEnum, RelationTypeEnum } from '../contract/organisation-enums.js';

@ObjectType({ implements: () => [Node], description: 'How one organisation stands to another, and since when.' })
export class OrganisationRelation extends Node {
  @Field(() => RelationTypeEnum, { description: 'The relation, read from `from` to `to`.' })
  type!: RelationType;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Since when; null when unknown.' })
  validFrom!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Since when no more; null while it holds.' })
  validTo!: ImpreciseDate | null;

  @Field(() => String, { nullable: true, description: 'Where it is documented.' })
  source!: string | null;

  /** Not in the schema. */
  fromUuid!: string;
  toUuid!: string;
}

@ObjectType({ implements: () => [Node], description: 'How an organisation stands to the network, beside membership.' })
export class NetworkRelation extends Node {
  @Field(() => NetworkRelationKindEnum, { description: 'The relation.' })
  kind!: NetworkRelationKind;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Since when; null when unknown.' })
  since!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Since when no more; null while it holds.' })
  until!: ImpreciseDate | null;

  @Field(() => String, { nullable: true, description: 'Where it is documented.' })
  source!: string | null;
}
