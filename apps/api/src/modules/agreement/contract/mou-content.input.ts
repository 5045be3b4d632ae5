/** What a version of a memorandum says: its terms and texts, as drafts, edits and amendments give them. */
import { LIST_LIMITS, type MouBinding, type MouRenewalKind, TEXT_LIMITS } from '@kurultai/schema';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CivilDay, LocalisedTextInput, WrittenText } from '../../../core/graphql/index.js';
import { MouBindingEnum, MouRenewalKindEnum } from './mou-enums.js';
import { MOST_DAYS, MOST_MONTHS, MouTextInput } from './record-mou.input.js';

const ONCE = { message: 'Write each language once.' };
const language = ({ language: of }: { language: string }) => of;

@InputType({ isAbstract: true })
export class MouContentInput {
  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique(language, ONCE)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `What it is about, in short, in up to ${String(LIST_LIMITS.languages)} languages. For members once it is signed.`,
  })
  scope?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsEnum(MouBindingEnum)
  @Field(() => MouBindingEnum, { nullable: true, description: 'Whether it binds; NON_BINDING unless it is said.' })
  binding?: MouBinding | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'From when it has effect; null for the day of the last signature, which also counts when it comes later.',
  })
  effectiveOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The last day of its term, or of the first one when it renews itself; after `effectiveOn` (`dateOrder`). Needed for EXPLICIT (`endNeeded`); without it a TACIT one has first terms of `termMonths`, and NONE is without end.',
  })
  endsOn?: string | null;

  @IsOptional()
  @IsEnum(MouRenewalKindEnum)
  @Field(() => MouRenewalKindEnum, {
    nullable: true,
    description: 'What happens at its end; NONE unless it is said.',
  })
  renewal?: MouRenewalKind | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  @Field(() => Int, {
    nullable: true,
    description: `Of a TACIT renewal, and of no other (\`tacitTerms\`): the months of each term, 1 to ${String(MOST_MONTHS)}.`,
  })
  termMonths?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  @Field(() => Int, {
    nullable: true,
    description: `How many days a notice takes, 0 to ${String(MOST_DAYS)}: before the end of a term, to keep a TACIT renewal from happening, for which it is needed (\`tacitTerms\`) and shorter than a term (\`noticeTooLong\`); and before a termination has effect.`,
  })
  noticeDays?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody may know its dates once it is signed; false unless it is said.',
  })
  datesPublic?: boolean | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique(language, ONCE)
  @ValidateNested({ each: true })
  @Type(() => MouTextInput)
  @Field(() => [MouTextInput], {
    nullable: true,
    description: `All its texts, in up to ${String(LIST_LIMITS.languages)} languages. For the parties and the secretariat.`,
  })
  texts?: MouTextInput[] | null;
}

@InputType({ isAbstract: true })
export class MouChangesInput extends MouContentInput {
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique(language, ONCE)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `What it is called, in 1 to ${String(LIST_LIMITS.languages)} languages, the author’s first.`,
  })
  title?: LocalisedTextInput[] | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was changed, and why. For the parties and the secretariat.',
  })
  note?: string | null;
}
