/** What the mutations of visa letters take. */
import {
  LIST_LIMITS,
  TEXT_LIMITS,
  VISA_OUTCOMES,
  type VisaEventType,
  type VisaLetterState,
  type VisaOutcome,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
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
  Max,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  CivilDay,
  CountryCode,
  LanguagesArgs,
  LocalisedTextInput,
  WrittenText,
} from '../../../../core/graphql/index.js';
import { VisaEventTypeEnum, VisaLetterStateEnum, VisaOutcomeEnum } from './visa-enums.js';

const VERSION = 'The version that the caller has read: STALE when it is another. Left out, any version is changed.';
const MOST_INT = 2_147_483_647;

@InputType({ description: 'An event that is no summit, as the letter will describe it.' })
export class VisaEventInput {
  @IsIn(['STUDY_VISIT', 'TRAINING'])
  @Field(() => VisaEventTypeEnum, { description: 'STUDY_VISIT or TRAINING.' })
  type!: VisaEventType;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `Its title, 1 to ${String(LIST_LIMITS.languages)} languages, each once. The letter is in English, its copy in Russian.`,
  })
  title!: LocalisedTextInput[];

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], { description: 'Where it takes place, in the same languages: town and country.' })
  place!: LocalisedTextInput[];

  @IsString()
  @Field(() => CivilDay, { description: 'Its first day.' })
  startsOn!: string;

  @IsString()
  @Field(() => CivilDay, { description: 'Its last day, not before the first (`dateOrder`).' })
  endsOn!: string;

  @IsString()
  @MaxLength(60)
  @Field(() => String, { description: 'The IANA time zone of the place, such as `Asia/Almaty` (`timeZone`).' })
  zone!: string;
}

@InputType({ description: 'The request of a letter for a study visit or a training.' })
export class RequestVisitVisaLetterInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation for which the person travels.' })
  organisationId!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Who travels, when that person has an account: it may then enter its data and fetch the letter.',
  })
  personId?: string | null;

  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: 'How the person is called in lists; left aside when `personId` is given.' })
  participant!: string;

  @ValidateNested()
  @Type(() => VisaEventInput)
  @Field(() => VisaEventInput, { description: 'The event.' })
  event!: VisaEventInput;
}

@InputType({ description: 'The data of a travel document, exactly as they stand in it.' })
export class EnterVisaDataInput {
  @IsString()
  @Field(() => ID, { description: 'The letter.' })
  id!: string;

  @WrittenText({ maxLength: 100 })
  @Field(() => String, { description: 'The full name as it stands in the document, up to 100 characters.' })
  name!: string;

  @Matches(/^[A-Z0-9](?:[A-Z0-9 -]{0,18}[A-Z0-9])?$/u, { message: '1 to 20 capital Latin letters and digits.' })
  @Field(() => String, { description: 'The number of the document: 1 to 20 capital Latin letters and digits.' })
  number!: string;

  @IsString()
  @Field(() => CountryCode, { description: 'The nationality, as the country that issued the document.' })
  nationality!: string;

  @IsString()
  @Field(() => CivilDay, { description: 'The date of birth, in the past (`birthDate`).' })
  birthDate!: string;

  @IsString()
  @Field(() => CivilDay, {
    description: 'Until when the document is valid: the end of the event or later (`passportExpired`).',
  })
  expiresOn!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, {
    description: 'The consulate where the person will apply, such as `Embassy of Kazakhstan in Vienna`.',
  })
  consulate!: string;

  @IsOptional()
  @IsInt()
  @Max(MOST_INT)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: 'The end of a letter, and why.' })
export class EndVisaLetterInput {
  @IsString()
  @Field(() => ID, { description: 'The letter.' })
  id!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why. The organisation and the person read it.' })
  reason!: string;

  @IsOptional()
  @IsInt()
  @Max(MOST_INT)
  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: 'What the consulate decided.' })
export class RecordVisaOutcomeInput {
  @IsString()
  @Field(() => ID, { description: 'The letter.' })
  id!: string;

  @IsIn(Object.keys(VISA_OUTCOMES))
  @Field(() => VisaOutcomeEnum, { description: 'The decision.' })
  outcome!: VisaOutcome;

  @IsString()
  @Field(() => CivilDay, {
    description: 'The day of the decision, not after today (`future`) nor before the letter (`dateOrder`).',
  })
  decidedOn!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'The consulate, when it was another than in the letter.' })
  consulate?: string | null;
}

@ArgsType()
export class VisaLettersArgs {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Of this summit only.' })
  summitId?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(VisaLetterStateEnum, { each: true })
  @Field(() => [VisaLetterStateEnum], { nullable: true, description: 'In these states only.' })
  states?: VisaLetterState[] | null;
}

@ArgsType()
export class VerifyVisaLetterArgs extends LanguagesArgs {
  @IsString()
  @Field(() => String, { description: 'The code that is printed on the letter, however it is spaced.' })
  code!: string;
}
