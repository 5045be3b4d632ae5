/** What the mutations take that carry an application for funding on, and what its list takes. */
import { type FundingApplicationState, LIST_LIMITS, type Provenance, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { CivilDay, MinorUnits, PageArgs, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { ConsortiumPartnerInput, NOTE, StartFundingApplicationInput } from './funding-application.inputs.js';
import { CURRENCIES } from './funding-call.inputs.js';
import { FundingApplicationStateEnum } from './funding-enums.js';

/** Organisations of one consortium. */
export const CONSORTIUM_LIMIT = 50;

@InputType({ description: 'An application for funding.' })
export class FundingStepInput {
  @IsString()
  @Field(() => ID, { description: 'The application.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `version` that was read. STALE when it has moved on.' })
  expectedVersion!: number;
}

@InputType({ description: 'An application for funding, and why.' })
export class FundingReasonInput extends FundingStepInput {
  @WrittenText(NOTE)
  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;
}

@InputType({ description: 'An application that was handed in at the funder.' })
export class SubmitFundingApplicationInput extends FundingStepInput {
  @WrittenText({ maxLength: TEXT_LIMITS.grantNumber })
  @Field(() => String, { description: 'The number that the funder gave it.' })
  reference!: string;
}

@InputType({ description: 'What the funder decided.' })
export class FundingOutcomeInput extends FundingStepInput {
  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'When the funder decided (`future`).' })
  decidedOn?: string | null;

  @IsOptional()
  @WrittenText(NOTE)
  @Field(() => String, { nullable: true, description: 'What the funder said.' })
  note?: string | null;
}

@InputType({ description: 'What the funder granted.' })
export class GrantFundingInput extends FundingOutcomeInput {
  @IsOptional()
  @IsString()
  @Field(() => MinorUnits, { nullable: true, description: 'How much; what was asked for when left out.' })
  awarded?: string | null;
}

@InputType({ description: 'The mandate of a partner for its present role and share.' })
export class SignPartnerMandateInput extends FundingStepInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The partner. Left out, the organisation for which the caller acts; only an officer names another (`organisationNeeded`, `ownOrganisation`).',
  })
  organisationId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When it was signed on paper; officers only. Today when left out (`future`, `evidenceNeeded`).',
  })
  signedOn?: string | null;

  @IsOptional()
  @WrittenText(NOTE)
  @Field(() => String, {
    nullable: true,
    description: 'What shows that it was signed on paper; an officer gives it (`evidenceNeeded`).',
  })
  evidence?: string | null;
}

/** What an application of the past can be. */
const PAST = ['SUBMITTED', 'RESERVE', 'GRANTED', 'REJECTED', 'RUNNING', 'CLOSED'] as const;

@InputType({ description: 'What is known of an application of the past.' })
class PastApplication {
  @IsIn(PAST, { message: `Write one of ${PAST.join(', ')}.` })
  @Field(() => FundingApplicationStateEnum, { description: `Where it stands: ${PAST.join(', ')}.` })
  state!: FundingApplicationState;

  @ArrayMinSize(1)
  @ArrayMaxSize(CONSORTIUM_LIMIT)
  @ArrayUnique((partner: ConsortiumPartnerInput) => partner.organisationId, { message: 'Name each organisation once.' })
  @ValidateNested({ each: true })
  @Type(() => ConsortiumPartnerInput)
  @Field(() => [ConsortiumPartnerInput], {
    description: `The consortium as far as it is known, each once, up to ${String(CONSORTIUM_LIMIT)}. With a total, its shares sum to it (\`shares\`) or are unknown.`,
  })
  partners!: ConsortiumPartnerInput[];

  @IsOptional()
  @IsIn(CURRENCIES, { message: 'Write a currency by ISO 4217, such as EUR.' })
  @Field(() => String, { nullable: true, description: 'The currency of its amounts (`currencyNeeded`).' })
  currency?: string | null;

  @IsOptional()
  @Matches(/[1-9]/u, { message: 'An amount is more than nothing.' })
  @Field(() => MinorUnits, { nullable: true, description: 'What it asked for in total.' })
  total?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => MinorUnits, { nullable: true, description: 'What was granted.' })
  awarded?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.grantNumber })
  @Field(() => String, { nullable: true, description: 'The number that the funder gave it.' })
  reference?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'When it was submitted (`future`).' })
  submittedOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'When the funder decided (`future`).' })
  decidedOn?: string | null;

  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, { description: 'Where the record comes from; not LIVE (`provenance`).' })
  provenance!: Provenance;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}

@InputType({ description: 'An application of the past, as far as it is known.' })
export class RecordFundingApplicationInput extends IntersectionType(StartFundingApplicationInput, PastApplication) {}

@InputType({ description: 'Which applications. What is left out does not narrow.' })
export class FundingApplicationFilter {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'For this call.' })
  callId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'With this organisation in the consortium.' })
  organisationId?: string | null;

  @IsOptional()
  @ArrayMaxSize(LIST_LIMITS.filterValues)
  @IsEnum(FundingApplicationStateEnum, { each: true })
  @Field(() => [FundingApplicationStateEnum], { nullable: true, description: 'In one of these states.' })
  state?: FundingApplicationState[] | null;
}

@ArgsType()
export class FundingApplicationsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingApplicationFilter)
  @Field(() => FundingApplicationFilter, { nullable: true, description: 'Which applications.' })
  filter?: FundingApplicationFilter | null;
}
