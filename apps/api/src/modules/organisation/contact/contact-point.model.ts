import type { ContactPointKind, Visibility } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../../core/graphql/index.js';
import { ContactPointKindEnum, VisibilityEnum } from '../contract/organisation-enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A way to reach an organisation. It belongs to a role, never to a private person.',
})
export class ContactPoint extends Node {
  @Field(() => ContactPointKindEnum, { description: 'The kind of way.' })
  kind!: ContactPointKind;

  @Field(() => String, { description: 'The address, number or page.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'What it is for: `press`, `visas`.' })
  label!: string | null;

  @Field(() => VisibilityEnum, { description: 'Who may see it.' })
  visibility!: Visibility;
}
