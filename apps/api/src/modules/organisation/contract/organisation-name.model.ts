import type { NameKind } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, ImpreciseDate, LanguageTag, Node } from '../../../core/graphql/index.js';
import { NameKindEnum } from './organisation-enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A name that an organisation has or had. Names are kept for ever; a change is a new name.',
})
export class OrganisationName extends Node {
  @Field(() => String, { description: 'The name, byte for byte as its source writes it (in Unicode NFC).' })
  text!: string;

  @Field(() => LanguageTag, { description: 'The language of the name.' })
  language!: string;

  @Field(() => String, {
    description: 'The script of its letters, by ISO 15924: `Latn`, `Cyrl`; `Zyyy` when undetermined.',
  })
  script!: string;

  @Field(() => NameKindEnum, { description: 'What the name is for.' })
  kind!: NameKind;

  @Field(() => Boolean, { description: 'Whether it is the one to display in its language while it is valid.' })
  preferred!: boolean;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Since when it is valid; null when unknown or always.' })
  validFrom!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'When its validity ended; null while it is valid.' })
  validTo!: ImpreciseDate | null;

  @Field(() => String, { nullable: true, description: 'Where the name was found.' })
  source!: string | null;

  @Field(() => DateTime, { description: 'When it was entered into the register.' })
  recordedAt!: Date;
}
