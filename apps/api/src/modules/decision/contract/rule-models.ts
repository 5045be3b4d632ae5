/** The parts of a rule set that say who decides what, and how: as the schema shows them. */
import type {
  BallotMethod,
  CategoryRule,
  Comparison,
  CriterionRule,
  DecidingBody,
  DecisionRule,
  DecisionSubject,
  Fraction,
  MajorityBase,
  MajorityRule,
  MembershipCategoryCode,
  QuorumCount,
  QuorumRule,
} from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  BallotMethodEnum,
  ComparisonEnum,
  DecidingBodyEnum,
  DecisionSubjectEnum,
  MajorityBaseEnum,
  MembershipCategoryEnum,
  QuorumCountEnum,
} from './decision-enums.js';

@ObjectType('RuleFraction', { description: 'A fraction of two whole numbers: 2 of 3 is two thirds.' })
export class FractionModel implements Fraction {
  @Field(() => Int, { description: 'The number above the line.' })
  numerator!: number;

  @Field(() => Int, { description: 'The number below the line.' })
  denominator!: number;
}

@ObjectType('MajorityRule', {
  description:
    'How many votes for a proposal adopt it. AT_LEAST: votes for × denominator ≥ numerator × base. MORE_THAN: the same with >.',
})
export class MajorityModel extends FractionModel implements MajorityRule {
  @Field(() => ComparisonEnum, { description: 'How the votes for it are held against the fraction.' })
  comparison!: Comparison;

  @Field(() => MajorityBaseEnum, { description: 'What the fraction is of.' })
  base!: MajorityBase;

  @Field(() => Int, { description: 'The fewest votes for it, whatever the base.' })
  minimumYes!: number;
}

@ObjectType('QuorumRule', { description: 'How many must be there, as a share of all who are entitled to vote.' })
export class QuorumModel extends FractionModel implements QuorumRule {
  @Field(() => ComparisonEnum, { description: 'How those who are there are held against the fraction.' })
  comparison!: Comparison;

  @Field(() => QuorumCountEnum, { description: 'Who counts as there.' })
  counts!: QuorumCount;
}

@ObjectType('DecisionRule', { description: 'How one kind of decision is taken.' })
export class DecisionRuleModel implements DecisionRule {
  @Field(() => DecisionSubjectEnum, { description: 'The kind of decision.' })
  subject!: DecisionSubject;

  @Field(() => [DecidingBodyEnum], { description: 'The bodies that may take it; any one of them.' })
  bodies!: DecidingBody[];

  @Field(() => BallotMethodEnum, { description: 'How votes become an outcome.' })
  method!: BallotMethod;

  @Field(() => MajorityModel, { description: 'The majority that it needs. Of PLURALITY: the one of a run-off.' })
  majority!: MajorityModel;

  @Field(() => QuorumModel, { description: 'The quorum that it needs.' })
  quorum!: QuorumModel;
}

@ObjectType('CategoryRights', { description: 'What members of a category may do.' })
export class CategoryRightsModel {
  @Field(() => Boolean, { description: 'Vote at a summit and in writing.' })
  vote!: boolean;

  @Field(() => Boolean, { description: 'Speak at a summit.' })
  speak!: boolean;

  @Field(() => Boolean, { description: 'Propose items for the agenda.' })
  propose!: boolean;

  @Field(() => Boolean, { description: 'Endorse applications.' })
  endorse!: boolean;
}

@ObjectType('CategoryTenure', { description: 'A time in another category that comes first.' })
export class CategoryTenureModel {
  @Field(() => MembershipCategoryEnum, { description: 'The category to have been in.' })
  from!: MembershipCategoryCode;

  @Field(() => Int, { description: 'For how many months.' })
  months!: number;
}

@ObjectType('CategoryRule', { description: 'A category of membership: its rights, and how one gets into it.' })
export class CategoryModel implements CategoryRule {
  @Field(() => MembershipCategoryEnum, { description: 'The category.' })
  code!: MembershipCategoryCode;

  @Field(() => CategoryRightsModel, { description: 'What its members may do.' })
  rights!: CategoryRightsModel;

  @Field(() => Int, { description: 'Places in a delegation to a summit.' })
  maxDelegates!: number;

  @Field(() => CategoryTenureModel, {
    nullable: true,
    description: 'The time in another category before a member may move into this one; null: none.',
  })
  tenure!: CategoryTenureModel | null;

  @Field(() => Int, { description: 'The order of categories: a higher number is a higher category.' })
  rank!: number;
}

@ObjectType('CriterionRule', {
  description: 'A condition of admission. The board records of each whether it is met, waived or unmet.',
})
export class CriterionModel implements Omit<CriterionRule, 'years'> {
  @Field(() => String, { description: 'Its stable name in capitals: `EXISTENCE`.' })
  code!: string;

  @Field(() => [MembershipCategoryEnum], { description: 'The categories for which it counts.' })
  categories!: MembershipCategoryCode[];

  @Field(() => String, { description: 'The condition in words, in English.' })
  text!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Years of existence that it demands, if it is of that kind: then the service checks it by itself.',
  })
  years!: number | null;

  @Field(() => Boolean, { description: 'Whether the board may waive it, with a reason.' })
  waivable!: boolean;
}
