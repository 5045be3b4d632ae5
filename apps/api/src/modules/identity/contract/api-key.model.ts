import type { ApiKeyKind, ApiScope } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, Node } from '../../../core/graphql/index.js';
import { ApiKeyKindEnum, ApiScopeEnum } from './identity-enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A key with which a program speaks for an organisation. The key itself was shown once and is not kept.',
})
export class ApiKey extends Node {
  @Field(() => ApiKeyKindEnum, { description: 'What the key is for.' })
  kind!: ApiKeyKind;

  @Field(() => String, { description: 'What people call the key.' })
  label!: string;

  @Field(() => String, { description: 'Its first characters, to recognise it by.' })
  hint!: string;

  @Field(() => [ApiScopeEnum], { description: 'What a secret key may do. Empty for a publishable key.' })
  scopes!: ApiScope[];

  @Field(() => [String], {
    description: 'Origins of the pages that may use a publishable key. Empty for a secret key.',
  })
  origins!: string[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it stops working; null for no end. Set when it is rotated.',
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt!: Date | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day on which it was used, UTC; null if it never was.',
  })
  lastUsedOn!: string | null;
}
