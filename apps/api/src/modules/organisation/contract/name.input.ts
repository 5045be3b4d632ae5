import { type NameKind, TEXT_LIMITS } from '@kurultai/schema';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString } from 'class-validator';
import { LanguageTag, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { NameKindEnum } from './organisation-enums.js';

@InputType({ description: 'A name of an organisation.' })
export class NameInput {
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: `The name as it is written, 1 to ${String(TEXT_LIMITS.name)} characters.` })
  text!: string;

  @IsString()
  @Field(() => LanguageTag, { description: 'The language of the name.' })
  language!: string;

  @IsOptional()
  @IsEnum(NameKindEnum)
  @Field(() => NameKindEnum, { nullable: true, description: 'What the name is for; SHORT when left out.' })
  kind?: NameKind | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether to display this name in its language. It ends the earlier preferred name of the language at `validFrom`. The first name of a language is preferred by itself, except a misspelling.',
  })
  preferred?: boolean | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Since when it is valid; unknown or always when left out.' })
  validFrom?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When its validity ended. After `validFrom` (`dateOrder`).',
  })
  validTo?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'Where the name was found.' })
  source?: string | null;
}
