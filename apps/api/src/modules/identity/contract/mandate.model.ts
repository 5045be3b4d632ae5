import type { MandateRole } from '@kurultai/schema';
import { Directive, Field, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, Node } from '../../../core/graphql/index.js';
import { MandateRoleEnum } from './identity-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'The right of a person to act for an organisation, in a role and for a time. Revoking it never undoes past acts.',
})
@Directive('@key(fields: "id")')
export class Mandate extends Node {
  @Field(() => MandateRoleEnum, { description: 'The role.' })
  role!: MandateRole;

  @Field(() => String, {
    nullable: true,
    description: 'What the mandate is limited to, in words; null for everything in the role.',
  })
  scope!: string | null;

  @Field(() => CivilDay, { description: 'The first day on which it is valid.' })
  validFrom!: string;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'The first day on which it is no longer valid; null for no end.',
  })
  validTo!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the person may act under it today.' })
  live!: boolean;

  @Field(() => String, { nullable: true, description: 'The document that proves it, in words.' })
  evidence!: string | null;

  @Field(() => DateTime, { description: 'When it was granted.' })
  grantedAt!: Date;

  /** Not in the schema. */
  personUuid!: string;
  organisationUuid!: string;
  grantedByUuid!: string | null;
}
