/** A rule set in words, as the schema shows it. */
import type { RuleSetSection, TEXT_ORIGINS } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { LanguageTag, TextOriginEnum } from '../../../core/graphql/index.js';
import { RuleSetSectionEnum } from './decision-enums.js';

@ObjectType({ description: 'One section of a rule set in words, made from its numbers: it cannot say anything else.' })
export class RuleSetExplanation {
  @Field(() => RuleSetSectionEnum, { description: 'What the section is about.' })
  section!: RuleSetSection;

  @Field(() => String, { description: 'Its heading.' })
  heading!: string;

  @Field(() => String, { description: 'Its sentences, each rule on a line of its own.' })
  text!: string;

  @Field(() => LanguageTag, { description: 'The language of `text`: `en`, `ru` or `kk`.' })
  language!: string;

  @Field(() => TextOriginEnum, {
    description:
      'AUTHORED in English; MACHINE_DRAFT in a language that no native reader has reviewed: say so beside it.',
  })
  origin!: keyof typeof TEXT_ORIGINS;
}
