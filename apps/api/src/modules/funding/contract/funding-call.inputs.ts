/** What the fields of calls take. */
import {
  LIST_LIMITS,
  type ParticipantIdentifier,
  type Provenance,
  TEXT_LIMITS,
  type ThirdCountryRule,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
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
import {
  CivilDay,
  CountryCode,
  LocalisedTextInput,
  MinorUnits,
  PageArgs,
  WebAddress,
  WrittenText,
} from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { ParticipantIdentifierEnum, ThirdCountryRuleEnum } from './funding-enums.js';

/** The currencies of ISO 4217 that the runtime knows. */
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');
/** Every country there is. */
const COUNTRIES_LISTED = 250;

@InputType({ description: 'A call of a funder.' })
export class RecordFundingCallInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation that funds. NOT_FOUND.' })
  funderId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `Its title, in up to ${String(LIST_LIMITS.languages)} languages, each once (\`languageOnce\`).`,
  })
  title!: LocalisedTextInput[];

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.grantNumber })
  @Field(() => String, { nullable: true, description: 'As the funder names it; once for a funder (`callOnce`).' })
  reference?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => WebAddress, { nullable: true, description: 'Where the funder describes it.' })
  url?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'From which day on it takes applications (`dateOrder`).' })
  opensOn?: string | null;

  @IsString()
  @Field(() => CivilDay, { description: 'The day of its deadline, in `zone`.' })
  deadlineOn!: string;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/u, { message: 'Write a time of the day, such as 17:00.' })
  @Field(() => String, { description: 'The time of its deadline on the wall clock of `zone`: `17:00`.' })
  deadlineTime!: string;

  @IsString()
  @MaxLength(60)
  @Field(() => String, { description: 'The IANA time zone of the funder (`timeZone`).' })
  zone!: string;

  @IsIn(CURRENCIES, { message: 'Write a currency by ISO 4217, such as EUR.' })
  @Field(() => String, { description: 'The currency of its grants, by ISO 4217.' })
  currency!: string;

  @IsOptional()
  @Matches(/[1-9]/u, { message: 'An amount is more than nothing.' })
  @Field(() => MinorUnits, { nullable: true, description: 'The most that one application is granted.' })
  maxGrant?: string | null;

  @IsOptional()
  @ArrayMaxSize(COUNTRIES_LISTED)
  @ArrayUnique()
  @IsString({ each: true })
  @Field(() => [CountryCode], {
    nullable: true,
    description: `The eligible countries, each once, up to ${String(COUNTRIES_LISTED)}; left out or empty when it takes all.`,
  })
  eligibleCountries?: string[] | null;

  @IsOptional()
  @IsEnum(ThirdCountryRuleEnum)
  @Field(() => ThirdCountryRuleEnum, {
    nullable: true,
    description: 'What it says of organisations outside these countries; EXCLUDED when left out.',
  })
  thirdCountries?: ThirdCountryRule | null;

  @IsOptional()
  @IsEnum(ParticipantIdentifierEnum)
  @Field(() => ParticipantIdentifierEnum, {
    nullable: true,
    description: 'By which identifier it knows each organisation; NONE when left out.',
  })
  identifier?: ParticipantIdentifier | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, { nullable: true, description: 'LIVE when left out (`provenance`).' })
  provenance?: Provenance | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}

@InputType({ description: 'A call as it is now: everything is written anew, and the earlier version is kept.' })
export class UpdateFundingCallInput extends RecordFundingCallInput {
  @IsString()
  @Field(() => ID, { description: 'The call.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;
}

@InputType({ description: 'Which calls. What is left out does not narrow.' })
export class FundingCallFilter {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Of this funder.' })
  funderId?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether their deadline is still to come.' })
  open?: boolean | null;
}

@ArgsType()
export class FundingCallsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingCallFilter)
  @Field(() => FundingCallFilter, { nullable: true, description: 'Which calls.' })
  filter?: FundingCallFilter | null;
}
