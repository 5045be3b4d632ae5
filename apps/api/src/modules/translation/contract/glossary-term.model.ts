/** A term of the glossary as the schema shows it. */
import type { GlossaryRule, Provenance } from '@kurultai/schema';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, LanguageTag } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { GlossaryRuleEnum } from './translation-enums.js';

@ObjectType({ description: 'What a term becomes in another language. Every translation is held to it.' })
export class GlossaryTerm {
  @Field(() => ID, { description: 'The public id of the term.' })
  id!: string;

  @Field(() => String, { description: 'The term as it stands in texts, byte for byte.' })
  term!: string;

  @Field(() => LanguageTag, { nullable: true, description: 'For which language it holds; null: for every language.' })
  language!: string | null;

  @Field(() => GlossaryRuleEnum, { description: 'What is asked.' })
  rule!: GlossaryRule;

  @Field(() => String, { nullable: true, description: 'What it becomes; null where it is kept.' })
  target!: string | null;

  @Field(() => Boolean, { description: 'Whether the other language may put endings to it.' })
  inflected!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, or when.' })
  note!: string | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => DateTime, { description: 'Since when it holds.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when it held; null while it holds.' })
  endedAt!: Date | null;
}
