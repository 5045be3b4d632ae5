/** What the mutations take that write an application for funding. Steps are in funding-step.inputs.ts. */
import { type ConsortiumRole, LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextInput, MinorUnits } from '../../../core/graphql/index.js';
import { OID_PATTERN, PIC_PATTERN } from '../domain/identifiers.js';
import { CURRENCIES } from './funding-call.inputs.js';
import { ConsortiumRoleEnum } from './funding-enums.js';

const LANGUAGES = `up to ${String(LIST_LIMITS.languages)} languages, each once (\`languageOnce\`)`;

@InputType({ description: 'An idea for an application.' })
export class StartFundingApplicationInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { description: `Its title, in ${LANGUAGES}.` })
  title!: LocalisedTextInput[];

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { nullable: true, description: `What it is about, in ${LANGUAGES}.` })
  summary?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The call that it answers; an idea may do without. NOT_FOUND.' })
  callId?: string | null;
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The public id of what it grew out of, such as an engagement, a memorandum or a decision (`originType` for what is none).',
  })
  originId?: string | null;
}

@InputType({ description: 'What is written anew; what is left out stays, null empties.' })
export class UpdateFundingApplicationInput {
  @IsString()
  @Field(() => ID, { description: 'The application.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: `Its title, in ${LANGUAGES}; null changes nothing.`,
  })
  title?: LocalisedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { nullable: true, description: `What it is about, in ${LANGUAGES}.` })
  summary?: LocalisedTextInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'The call that it answers. Another one asks for new mandates of all partners. NOT_FOUND.',
  })
  callId?: string | null;

  @IsOptional()
  @IsIn(CURRENCIES, { message: 'Write a currency by ISO 4217, such as EUR.' })
  @Field(() => String, {
    nullable: true,
    description: 'The currency of its amounts, by ISO 4217 (`currencyNeeded`). Another one asks for new mandates.',
  })
  currency?: string | null;

  @IsOptional()
  @Matches(/[1-9]/u, { message: 'An amount is more than nothing.' })
  @Field(() => MinorUnits, { nullable: true, description: 'What it asks for in total.' })
  total?: string | null;
}

@InputType({ description: 'An organisation of the consortium, as it is to be.' })
export class ConsortiumPartnerInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation. NOT_FOUND.' })
  organisationId!: string;

  @IsEnum(ConsortiumRoleEnum)
  @Field(() => ConsortiumRoleEnum, { description: 'As what; a consortium has one coordinator (`oneCoordinator`).' })
  role!: ConsortiumRole;

  @IsOptional()
  @IsString()
  @Field(() => MinorUnits, {
    nullable: true,
    description: 'Its share of the total, 0 when left out; an associated one has none (`associatedShare`).',
  })
  share?: string | null;

  @IsOptional()
  @Matches(PIC_PATTERN, { message: 'A PIC has nine digits.' })
  @Field(() => String, { nullable: true, description: 'Its participant identification code: nine digits.' })
  pic?: string | null;

  @IsOptional()
  @Matches(OID_PATTERN, { message: 'An OID is E and eight or nine digits.' })
  @Field(() => String, { nullable: true, description: 'Its organisation id: E and eight or nine digits.' })
  oid?: string | null;
}

@InputType({ description: 'An organisation that joins a consortium, or is another thing in it now.' })
export class SetConsortiumPartnerInput extends ConsortiumPartnerInput {
  @IsString()
  @Field(() => ID, { description: 'The application.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;
}

@InputType({ description: 'An organisation that leaves a consortium.' })
export class RemoveConsortiumPartnerInput {
  @IsString()
  @Field(() => ID, { description: 'The application.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;

  @IsString()
  @Field(() => ID, { description: 'The organisation. NOT_FOUND when it is not in the consortium.' })
  organisationId!: string;
}

/** How long a reason or a note may be. */
export const NOTE = { maxLength: TEXT_LIMITS.note, multiline: true } as const;
