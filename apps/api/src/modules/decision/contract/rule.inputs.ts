/** The parts of a rule set that say who decides what, and how: as drafts take them. */
import type {
  BallotMethod,
  Comparison,
  DecidingBody,
  DecisionSubject,
  MajorityBase,
  MembershipCategoryCode,
  QuorumCount,
} from '@kurultai/schema';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { WrittenText } from '../../../core/graphql/index.js';
import {
  BallotMethodEnum,
  ComparisonEnum,
  DecidingBodyEnum,
  DecisionSubjectEnum,
  MajorityBaseEnum,
  MembershipCategoryEnum,
  QuorumCountEnum,
} from './decision-enums.js';
import { ChangedNumber, RULE_LIMITS, WholeNumber } from './whole-number.decorator.js';

@InputType({ description: 'A fraction of two whole numbers, not above 1 (`fraction`).' })
export class RuleFractionInput {
  @WholeNumber('The number above the line.', RULE_LIMITS.denominator, 1)
  numerator!: number;

  @WholeNumber('The number below the line.', RULE_LIMITS.denominator, 1)
  denominator!: number;
}

@InputType({ description: 'The majority of a decision. MORE_THAN the whole cannot be reached (`unreachable`).' })
export class MajorityRuleInput extends RuleFractionInput {
  @IsEnum(ComparisonEnum)
  @Field(() => ComparisonEnum, { description: 'How the votes for it are held against the fraction.' })
  comparison!: Comparison;

  @IsEnum(MajorityBaseEnum)
  @Field(() => MajorityBaseEnum, { description: 'What the fraction is of.' })
  base!: MajorityBase;

  @WholeNumber('The fewest votes for it.', RULE_LIMITS.count)
  minimumYes!: number;
}

@InputType({ description: 'The quorum of a decision. MORE_THAN the whole cannot be reached (`unreachable`).' })
export class QuorumRuleInput extends RuleFractionInput {
  @IsEnum(ComparisonEnum)
  @Field(() => ComparisonEnum, { description: 'How those who are there are held against the fraction.' })
  comparison!: Comparison;

  @IsEnum(QuorumCountEnum)
  @Field(() => QuorumCountEnum, { description: 'Who counts as there.' })
  counts!: QuorumCount;
}

@InputType({ description: 'How one kind of decision is to be taken.' })
export class DecisionRuleInput {
  @IsEnum(DecisionSubjectEnum)
  @Field(() => DecisionSubjectEnum, { description: 'The kind of decision.' })
  subject!: DecisionSubject;

  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsEnum(DecidingBodyEnum, { each: true })
  @Field(() => [DecidingBodyEnum], { description: 'The bodies that may take it, 1 to 5, each once.' })
  bodies!: DecidingBody[];

  @IsEnum(BallotMethodEnum)
  @Field(() => BallotMethodEnum, { description: 'PLURALITY for elections only (`method`).' })
  method!: BallotMethod;

  @ValidateNested()
  @Type(() => MajorityRuleInput)
  @Field(() => MajorityRuleInput, { description: 'The majority that it needs.' })
  majority!: MajorityRuleInput;

  @ValidateNested()
  @Type(() => QuorumRuleInput)
  @Field(() => QuorumRuleInput, { description: 'The quorum that it needs.' })
  quorum!: QuorumRuleInput;
}

@InputType({ description: 'What members of a category may do.' })
export class CategoryRightsInput {
  @IsBoolean()
  @Field(() => Boolean, { description: 'Vote at a summit and in writing.' })
  vote!: boolean;

  @IsBoolean()
  @Field(() => Boolean, { description: 'Speak at a summit.' })
  speak!: boolean;

  @IsBoolean()
  @Field(() => Boolean, { description: 'Propose items for the agenda.' })
  propose!: boolean;

  @IsBoolean()
  @Field(() => Boolean, { description: 'Endorse applications.' })
  endorse!: boolean;
}

@InputType({ description: 'A time in another category that comes first.' })
export class CategoryTenureInput {
  @IsEnum(MembershipCategoryEnum)
  @Field(() => MembershipCategoryEnum, { description: 'The category to have been in.' })
  from!: MembershipCategoryCode;

  @WholeNumber('For how many months.', RULE_LIMITS.months, 1)
  months!: number;
}

@InputType({ description: 'A category of membership.' })
export class CategoryRuleInput {
  @IsEnum(MembershipCategoryEnum)
  @Field(() => MembershipCategoryEnum, { description: 'The category.' })
  code!: MembershipCategoryCode;

  @ValidateNested()
  @Type(() => CategoryRightsInput)
  @Field(() => CategoryRightsInput, { description: 'What its members may do.' })
  rights!: CategoryRightsInput;

  @WholeNumber('Places in a delegation.', RULE_LIMITS.count, 1)
  maxDelegates!: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => CategoryTenureInput)
  @Field(() => CategoryTenureInput, {
    nullable: true,
    description: 'The time in another category before a member may move into this one; none when left out.',
  })
  tenure?: CategoryTenureInput | null;

  @WholeNumber('The order of categories: a higher number is a higher category; each number once (`rank`).', 100, 1)
  rank!: number;
}

@InputType({ description: 'A condition of admission.' })
export class CriterionRuleInput {
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/u, { message: 'A name in capitals, such as EXISTENCE.' })
  @Field(() => String, { description: 'Its stable name in capitals, 2 to 40 characters: `EXISTENCE`.' })
  code!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsEnum(MembershipCategoryEnum, { each: true })
  @Field(() => [MembershipCategoryEnum], { description: 'The categories for which it counts, 1 to 5, each once.' })
  categories!: MembershipCategoryCode[];

  @WrittenText({ maxLength: 500 })
  @Field(() => String, { description: 'The condition as a sentence in English, 1 to 500 characters.' })
  text!: string;

  @ChangedNumber('Years of existence that it demands; left out when it is of another kind.', RULE_LIMITS.years, 1)
  years?: number | null;

  @IsBoolean()
  @Field(() => Boolean, { description: 'Whether the board may waive it.' })
  waivable!: boolean;
}
