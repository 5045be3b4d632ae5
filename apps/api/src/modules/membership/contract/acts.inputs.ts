/** What the acts on a membership are given. */
import { type MembershipCategoryCode, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString } from 'class-validator';
import { CivilDay, PartialDate, WrittenText } from '../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../decision/index.js';

@InputType({ description: 'A resolution of the board to suspend a member, in its open sanction case.' })
export class SuspendMemberInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { description: 'Where the resolution stands in the minutes of the board.' })
  minutesRef!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. For the secretariat only.' })
  reason!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'A note for everybody who may see the row.' })
  note?: string | null;
}

@InputType({ description: 'A suspension that the rule on unpaid dues permits.' })
export class SuspendForDuesInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. For the secretariat only.' })
  reason!: string;
}

@InputType({ description: 'A resolution of the board to give a member its rights back.' })
export class LiftSuspensionInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { description: 'Where the resolution stands in the minutes of the board.' })
  minutesRef!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. For the secretariat only.' })
  reason!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'A note for everybody who may see the row.' })
  note?: string | null;
}

@InputType({ description: 'Whether a member is in good standing from a day on.' })
export class RecordStandingInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @IsBoolean()
  @Field(() => Boolean, { description: 'Whether it is in good standing.' })
  good!: boolean;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'From which day; today when left out.' })
  from?: string | null;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. The member reads it.' })
  reason!: string;
}

@InputType({ description: 'The resignation of a member.' })
export class ResignMembershipInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation that leaves: the caller’s own.' })
  organisationId!: string;

  @IsString()
  @Field(() => CivilDay, {
    description:
      'The first day after the membership, not before the notice of the rule set has passed (`noticePeriod`).',
  })
  effectiveOn!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'Why. For the secretariat only.' })
  reason?: string | null;
}

@InputType({ description: 'The withdrawal of a resignation.' })
export class WithdrawResignationInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation that stays: the caller’s own.' })
  organisationId!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'Why. For the secretariat only.' })
  reason?: string | null;
}

@InputType({ description: 'The confirmation that a membership lapsed.' })
export class ConfirmLapseInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. For the secretariat only.' })
  reason!: string;
}

@InputType({ description: 'The confirmation that a provisional admission ended without a ratification.' })
export class ConfirmProvisionExpiryInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'Why. For the secretariat only.' })
  reason!: string;
}

@InputType({ description: 'A decision on the category of a member, as it is entered.' })
export class ChangeMembershipCategoryInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @IsEnum(MembershipCategoryEnum)
  @Field(() => MembershipCategoryEnum, { description: 'The category that it moves to.' })
  category!: MembershipCategoryCode;

  @IsString()
  @Field(() => ID, { description: 'The adopted decision on CATEGORY_CHANGE about this organisation (`decisionFits`).' })
  decisionId!: string;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'From which day; today when left out.' })
  effectiveOn?: string | null;
}

@InputType({ description: 'The end of the membership of an organisation that ceased to exist.' })
export class DissolveMembershipInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation whose membership it is.' })
  organisationId!: string;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'Why. For the secretariat only.' })
  reason?: string | null;
}

@InputType({ description: 'The succession into a membership.' })
export class SucceedMembershipInput {
  @IsString()
  @Field(() => ID, { description: 'The organisation that ceased to exist. Its record names the successor.' })
  organisationId!: string;

  @IsString()
  @Field(() => ID, { description: 'The adopted decision on ENTITY_CHANGE about one of the two (`decisionFits`).' })
  decisionId!: string;
}

@InputType({
  description: 'The correction of a row of a ledger. At least one thing is corrected (`somethingToCorrect`).',
})
export class CorrectMembershipEventInput {
  @IsString()
  @Field(() => ID, { description: 'The row that is wrong.' })
  eventId!: string;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'From when it holds in truth.' })
  effectiveOn?: string | null;

  @IsOptional()
  @IsEnum(MembershipCategoryEnum)
  @Field(() => MembershipCategoryEnum, { nullable: true, description: 'The category that it led to in truth.' })
  category?: MembershipCategoryCode | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'True when it did not happen at all.' })
  didNotHappen?: boolean | null;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { description: 'What was wrong. For the secretariat only.' })
  reason!: string;
}
