/** The fields of an organisation's profile, shared by registration and update. */
import { LIST_LIMITS, type Sensitivity, TEXT_LIMITS, TOPIC_SLUG_PATTERN } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { LocalisedTextInput, PartialDate, WebAddress, WrittenText } from '../../../core/graphql/index.js';
import { SensitivityEnum } from './organisation-enums.js';

@InputType({ isAbstract: true })
export abstract class ProfileInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The place of its seat, from `places`. NOT_FOUND for an unknown one.',
  })
  seatId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.registration })
  @Field(() => String, { nullable: true, description: 'Its number in a public register.' })
  registrationNumber?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.registration })
  @Field(() => String, { nullable: true, description: 'The public register of that number.' })
  registry?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'When it was founded, as precisely as it is known.' })
  foundedOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => WebAddress, { nullable: true, description: 'Its own website.' })
  website?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `What it does, in up to ${String(LIST_LIMITS.languages)} languages. The list replaces the earlier one.`,
  })
  description?: LocalisedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.topics)
  @ArrayUnique()
  @Matches(TOPIC_SLUG_PATTERN, { each: true, message: 'A topic is a slug such as conscious-parenting.' })
  @Field(() => [String], {
    nullable: true,
    description: `Up to ${String(LIST_LIMITS.topics)} topics: slugs such as \`conscious-parenting\`. The list replaces the earlier one.`,
  })
  topics?: string[] | null;

  @IsOptional()
  @IsEnum(SensitivityEnum)
  @Field(() => SensitivityEnum, {
    nullable: true,
    description: 'AT_RISK hides the organisation from the public. NORMAL when left out at registration.',
  })
  sensitivity?: Sensitivity | null;
}
