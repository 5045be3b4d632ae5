/** The parts of a rule set that say when and within which time: as drafts take them. */
import {
  DOCUMENT_TYPES,
  type EffectMoment,
  type QuorumMoment,
  type StreamRule,
  type VotingUnit,
} from '@kurultai/schema';
import { Field, InputType, Int } from '@nestjs/graphql';
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
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { EffectMomentEnum, QuorumMomentEnum, StreamRuleEnum, VotingUnitEnum } from './decision-enums.js';
import { RuleFractionInput } from './rule.inputs.js';
import { ChangedNumber, RULE_LIMITS, WholeNumber } from './whole-number.decorator.js';

@InputType({ description: 'A later call at the same summit, with a lower quorum.' })
export class SecondCallInput {
  @WholeNumber('How many minutes after the first call, at the earliest.', RULE_LIMITS.minutes)
  afterMinutes!: number;

  @ValidateNested()
  @Type(() => RuleFractionInput)
  @Field(() => RuleFractionInput, { description: 'The share of all who are entitled that suffices then.' })
  quorum!: RuleFractionInput;
}

@InputType({ description: 'How the quorum is taken, whatever the decision. What is left out stays as it is.' })
export class QuorumProcedureInput {
  @IsOptional()
  @IsEnum(QuorumMomentEnum)
  @Field(() => QuorumMomentEnum, { nullable: true, description: 'When it is taken.' })
  takenAt?: QuorumMoment | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether one who voted and then left counts as represented.' })
  votedThenLeftCounts?: boolean | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => SecondCallInput)
  @Field(() => SecondCallInput, { nullable: true, description: 'The second call; null: there is none.' })
  secondCall?: SecondCallInput | null;
}

@InputType({ description: 'How members vote. What is left out stays as it is.' })
export class VotingProcedureInput {
  @IsOptional()
  @IsEnum(VotingUnitEnum)
  @Field(() => VotingUnitEnum, { nullable: true, description: 'Who holds a vote.' })
  unit?: VotingUnit | null;

  @ChangedNumber('How many days a written ballot is open, at least.', RULE_LIMITS.days, 1)
  writtenBallotDays?: number | null;

  @ChangedNumber('A secret ballot with fewer voters gets a warning.', RULE_LIMITS.count)
  secretMinimumVoters?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether delegates of an applicant must have left the room while it is voted on.',
  })
  applicantAbsentDuringVote?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether an applicant must be at the summit to be admitted.' })
  applicantPresentAtSummit?: boolean | null;

  @ChangedNumber('For how many days after its publication a result may be contested.', RULE_LIMITS.days)
  contestDays?: number | null;
}

@InputType({ description: 'The last moment to give a proxy.' })
export class ProxyDeadlineInput {
  @WholeNumber('How many days before the summit begins.', RULE_LIMITS.days)
  daysBefore!: number;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/u, { message: 'A time such as 17:00.' })
  @Field(() => String, { description: 'At this time of the place: `17:00`.' })
  time!: string;
}

@InputType({
  description:
    'Whether and how a member votes for another. A proxy cannot be passed on. What is left out stays as it is.',
})
export class ProxyRulesInput {
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether there are proxies.' })
  allowed?: boolean | null;

  @ChangedNumber('How many one holder may have.', RULE_LIMITS.count)
  maxPerHolder?: number | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProxyDeadlineInput)
  @Field(() => ProxyDeadlineInput, { nullable: true, description: 'Until when one is given.' })
  deadline?: ProxyDeadlineInput | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether it counts only while its holder is there.' })
  holderPresent?: boolean | null;
}

@InputType({ description: 'What happens when an applicant is asked for more.' })
export class InfoRequestRulesInput {
  @WholeNumber('Days after the due date before the application lapses.', RULE_LIMITS.days)
  graceDays!: number;

  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(RULE_LIMITS.days, { each: true })
  @Field(() => [Int], { description: 'Days before the due date on which it is reminded, 1 to 10 numbers, each once.' })
  reminderDaysBefore!: number[];
}

@InputType({ description: 'How one applies. What is left out stays as it is.' })
export class ApplicationRulesInput {
  @ChangedNumber('Days before a summit on which the window for applications closes.', RULE_LIMITS.days)
  windowClosesDaysBeforeSummit?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether one that comes later is taken in, marked as late.' })
  lateAccepted?: boolean | null;

  @ChangedNumber('Days before the vote on which its documents must have been circulated.', RULE_LIMITS.days)
  noticeDays?: number | null;

  @ChangedNumber('How many members must endorse it.', RULE_LIMITS.count)
  minimumEndorsements?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the board may admit provisionally, until the next summit.',
  })
  provisionalByBoard?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an applicant who was not recommended may insist on a vote.',
  })
  insistAllowed?: boolean | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(Object.keys(DOCUMENT_TYPES), { each: true })
  @Field(() => [String], {
    nullable: true,
    description: `The kinds of documents that must be received or waived, each once, of: ${Object.keys(DOCUMENT_TYPES).join(', ')}.`,
  })
  documents?: string[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => InfoRequestRulesInput)
  @Field(() => InfoRequestRulesInput, { nullable: true, description: 'What happens when it is asked for more.' })
  infoRequest?: InfoRequestRulesInput | null;

  @ChangedNumber('Months within which a closed application may be reopened.', RULE_LIMITS.months)
  reopenMonths?: number | null;

  @ChangedNumber('Months after a refusal before the next application.', RULE_LIMITS.months)
  reapplicationBarMonths?: number | null;
}

@InputType({ description: 'How membership begins, rests and ends. What is left out stays as it is.' })
export class MembershipRulesInput {
  @IsOptional()
  @IsEnum(EffectMomentEnum)
  @Field(() => EffectMomentEnum, { nullable: true, description: 'When an admission takes effect.' })
  effect?: EffectMoment | null;

  @ChangedNumber('Days that a member has to answer before it is sanctioned.', RULE_LIMITS.days)
  sanctionResponseDays?: number | null;

  @ChangedNumber('Days that dues may be overdue before a suspension.', RULE_LIMITS.days)
  duesGraceDays?: number | null;

  @ChangedNumber('Reminders of dues before a suspension.', RULE_LIMITS.count)
  duesReminders?: number | null;

  @ChangedNumber('Days between a resignation and its effect, at least.', RULE_LIMITS.days)
  resignationNoticeDays?: number | null;

  @ChangedNumber('Days within which an excluded member may appeal.', RULE_LIMITS.days)
  appealDays?: number | null;

  @ChangedNumber('Months after an exclusion before a new application.', RULE_LIMITS.months)
  readmissionBarMonths?: number | null;

  @ChangedNumber('Years after which a member is assessed again.', RULE_LIMITS.years)
  reassessmentYears?: number | null;
}

@InputType({ description: 'How a summit is prepared. What is left out stays as it is.' })
export class SummitRulesInput {
  @ChangedNumber('Days between the announcement and the first day, at least.', RULE_LIMITS.days)
  announcementNoticeDays?: number | null;

  @ChangedNumber('Days before the summit from which its agenda changes by ballot only.', RULE_LIMITS.days)
  agendaFreezeDays?: number | null;

  @ChangedNumber('Days after the summit by which passport data are gone.', RULE_LIMITS.days)
  passportPurgeDays?: number | null;
}

@InputType({
  description:
    'How what organisations publish gets into the stream of the network. What is left out stays as it is. Who stands further from the network does not get in more easily (`streamOrder`).',
})
export class NetworkStreamRulesInput {
  @IsOptional()
  @IsEnum(StreamRuleEnum)
  @Field(() => StreamRuleEnum, { nullable: true, description: 'Of members, active or provisional.' })
  members?: StreamRule | null;

  @IsOptional()
  @IsEnum(StreamRuleEnum)
  @Field(() => StreamRuleEnum, { nullable: true, description: 'Of applicants, and of suspended members.' })
  applicants?: StreamRule | null;

  @IsOptional()
  @IsEnum(StreamRuleEnum)
  @Field(() => StreamRuleEnum, { nullable: true, description: 'Of all other organisations.' })
  others?: StreamRule | null;
}
