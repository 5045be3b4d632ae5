import type { ApiScope, MandateRole } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ActorKind } from '../../../core/access/index.js';
import { ActorKindEnum, ApiScopeEnum, MandateRoleEnum } from './identity-enums.js';

@ObjectType({ description: 'The caller: who it is, for whom it acts and what it may do.' })
export class Viewer {
  @Field(() => ActorKindEnum, { description: 'As what the service sees the caller.' })
  kind!: ActorKind;

  @Field(() => [MandateRoleEnum], {
    description: 'The roles in which the person acts for `organisation`. Empty for others.',
  })
  roles!: MandateRole[];

  @Field(() => [ApiScopeEnum], { description: 'The scopes of a secret key. Empty for others.' })
  scopes!: ApiScope[];

  @Field(() => [String], { description: 'The names of the root fields that the caller may call, sorted.' })
  mayCall!: string[];

  /** Not in the schema. */
  personUuid!: string | null;
  organisationUuid!: string | null;
}
