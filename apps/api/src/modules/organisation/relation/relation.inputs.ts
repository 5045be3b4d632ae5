import { type NetworkRelationKind, type RelationType, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString } from 'class-validator';
import { PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { NetworkRelationKindEnum, RelationTypeEnum } from '../contract/organisation-enums.js';

@InputType({ description: 'A relation between two organisations.' })
export class RelateOrganisationsInput {
  @IsString()
  @Field(() => ID, { description: 'The first organisation.' })
  fromId!: string;

  @IsString()
  @Field(() => ID, { description: 'The second organisation, another one (`notItself`).' })
  toId!: string;

  @IsEnum(RelationTypeEnum)
  @Field(() => RelationTypeEnum, { description: 'How the first stands to the second.' })
  type!: RelationType;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Since when.' })
  validFrom?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Since when no more. After `validFrom` (`dateOrder`).' })
  validTo?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'Where it is documented.' })
  source?: string | null;
}

@InputType({ description: 'A relation of an organisation to the network.' })
export class RelateToNetworkInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;

  @IsEnum(NetworkRelationKindEnum)
  @Field(() => NetworkRelationKindEnum, { description: 'How it stands to the network.' })
  kind!: NetworkRelationKind;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Since when.' })
  since?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Since when no more. After `since` (`dateOrder`).' })
  until?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'Where it is documented.' })
  source?: string | null;
}
