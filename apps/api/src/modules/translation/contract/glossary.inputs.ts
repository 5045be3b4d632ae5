/** What the fields of the glossary take. */
import { type GlossaryRule, TEXT_LIMITS } from '@kurultai/schema';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString } from 'class-validator';
import { LanguageTag, WrittenText } from '../../../core/graphql/index.js';
import { GlossaryRuleEnum } from './translation-enums.js';

@InputType({ description: 'A term, and what becomes of it.' })
export class AddGlossaryTermInput {
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: 'The term as it stands in texts.' })
  term!: string;

  @IsEnum(GlossaryRuleEnum)
  @Field(() => GlossaryRuleEnum, { description: 'What is asked.' })
  rule!: GlossaryRule;

  @IsOptional()
  @IsString()
  @Field(() => LanguageTag, {
    nullable: true,
    description: 'For which language. Left out: for every language, which only KEEP can be (`language`).',
  })
  language?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, {
    nullable: true,
    description: 'What it becomes; left out for KEEP, and only there (`target`).',
  })
  target?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the other language may put endings to it. True when left out.',
  })
  inflected?: boolean | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'Why, or when.' })
  note?: string | null;
}
