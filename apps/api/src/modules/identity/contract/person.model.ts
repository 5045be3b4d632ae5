import { Directive, Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../../core/graphql/index.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A person who acts for organisations. Seen by themselves, by their organisations and by the secretariat.',
})
@Directive('@key(fields: "id")')
export class Person extends Node {
  @Field(() => String, { description: 'The name as the person writes it. After an erasure: a note in its place.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address to sign in with. The person and the secretariat; else null.',
  })
  email!: string | null;

  /** Not in the schema. */
  uuid!: string;
}
