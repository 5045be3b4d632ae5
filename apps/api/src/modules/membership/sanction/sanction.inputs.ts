/** What the acts on sanction cases and appeals are given. */
import { type DecidingBody, type SanctionCaseState, type SanctionMeasure, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { CivilDay, PageArgs, WrittenText } from '../../../core/graphql/index.js';
import { SanctionCaseStateEnum, SanctionMeasureEnum } from '../contract/membership-enums.js';
import { DecidingBodyEnum } from '../../decision/index.js';

const MAX_VERSION = 2_147_483_647;

@ArgsType()
export class SanctionCasesArgs extends PageArgs {
  @IsOptional()
  @IsEnum(SanctionCaseStateEnum)
  @Field(() => SanctionCaseStateEnum, { nullable: true, description: 'In this state; all when left out.' })
  state?: SanctionCaseState | null;
}

@InputType({ description: 'The notice of a sanction.' })
export class OpenSanctionCaseInput {
  @IsString()
  @Field(() => ID, { description: 'The member.' })
  organisationId!: string;

  @IsEnum(SanctionMeasureEnum)
  @Field(() => SanctionMeasureEnum, { description: 'What is sought.' })
  sought!: SanctionMeasure;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'What the member is said to have done. It reads this.' })
  grounds!: string;
}

@InputType({ description: 'The answer of a member to a notice.' })
export class RespondToSanctionInput {
  @IsString()
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: 'The version that the caller has read. STALE when it is another.' })
  expectedVersion!: number;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'The answer.' })
  response!: string;
}

@InputType({ description: 'The day of a hearing.' })
export class SetSanctionHearingInput {
  @IsString()
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: 'The version that the caller has read. STALE when it is another.' })
  expectedVersion!: number;

  @IsString()
  @Field(() => CivilDay, { description: 'The day, today or later (`dateOrder`).' })
  hearingOn!: string;
}

@InputType({ description: 'The record that a hearing was held.' })
export class RecordSanctionHearingInput {
  @IsString()
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: 'The version that the caller has read. STALE when it is another.' })
  expectedVersion!: number;

  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { description: 'Where it stands in the minutes.' })
  minutesRef!: string;
}

@InputType({ description: 'The end of a case without a measure.' })
export class DismissSanctionCaseInput {
  @IsString()
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: 'The version that the caller has read. STALE when it is another.' })
  expectedVersion!: number;
}

@InputType({ description: 'The withdrawal of a notice.' })
export class WithdrawSanctionCaseInput {
  @IsString()
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: 'The version that the caller has read. STALE when it is another.' })
  expectedVersion!: number;
}

@InputType({ description: 'An appeal against an exclusion.' })
export class FileAppealInput {
  @IsString()
  @Field(() => ID, { description: 'The case in which the organisation was excluded.' })
  caseId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why it appeals.' })
  statement!: string;
}

@InputType({ description: 'What the appeal body decided, as it is entered.' })
export class DecideAppealInput {
  @IsString()
  @Field(() => ID, { description: 'The appeal.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  @Field(() => Int, { description: 'The version that the caller has read. STALE when it is another.' })
  expectedVersion!: number;

  @IsBoolean()
  @Field(() => Boolean, { description: 'True when the exclusion is void from the beginning, false when it stands.' })
  upheld!: boolean;

  @IsEnum(DecidingBodyEnum)
  @Field(() => DecidingBodyEnum, { description: 'The body that decided; the rule set says which may.' })
  body!: DecidingBody;

  @IsString()
  @Field(() => CivilDay, { description: 'The day on which it decided.' })
  decidedOn!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { description: 'Where it stands in the minutes.' })
  minutesRef!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. For the secretariat only.' })
  reason!: string;
}
