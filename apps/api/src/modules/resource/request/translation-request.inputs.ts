/** The inputs and arguments of requests for translations. */
import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, ValidateNested } from 'class-validator';
import { LanguageTag, PageArgs, WrittenText } from '../../../core/graphql/index.js';

const MANY = `Up to ${String(LIST_LIMITS.filterValues)}.`;

@InputType({ description: 'A wish to have something in a language.' })
export class RequestTranslationInput {
  @IsString()
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'A resource under the programme (`otherProgramme`), when only that is meant.',
  })
  resourceId?: string | null;

  @IsString()
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Officers may enter it for another organisation; the one for which the caller acts when left out.',
  })
  organisationId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'What the organisation would do with it.' })
  note?: string | null;
}

@InputType({ description: 'Which wishes. Fields are joined by AND, the values of one field by OR.' })
export class TranslationDemandFilter {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `Of one of these programmes. ${MANY}` })
  programme?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsString({ each: true })
  @Field(() => [LanguageTag], { nullable: true, description: `For one of these languages. ${MANY}` })
  language?: string[] | null;
}

@ArgsType()
export class TranslationDemandArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => TranslationDemandFilter)
  @Field(() => TranslationDemandFilter, { nullable: true, description: 'Which wishes; all when left out.' })
  filter?: TranslationDemandFilter | null;
}

@ArgsType()
export class TranslationRequestsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => TranslationDemandFilter)
  @Field(() => TranslationDemandFilter, { nullable: true, description: 'Which requests; all when left out.' })
  filter?: TranslationDemandFilter | null;
}
