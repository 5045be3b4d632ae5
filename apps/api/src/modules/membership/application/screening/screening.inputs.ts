/** What the mutations of the screening take. */
import {
  CRITERION_RESULTS,
  type CriterionResult,
  MEMBERSHIP_CATEGORIES,
  type MembershipCategoryCode,
  type Recommendation,
  RECOMMENDATIONS,
  TEXT_LIMITS,
} from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { CivilDay, WrittenText } from '../../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../../decision/index.js';
import { CriterionResultEnum, RecommendationEnum } from '../contract/application-enums.js';
import { ApplicationActInput } from '../contract/application.inputs.js';

@InputType({ description: 'A member of the board to look into a case.' })
export class AssignReviewerInput extends ApplicationActInput {
  @IsString()
  @Field(() => ID, { description: 'The person: one with a mandate of the board (`board`).' })
  personId!: string;
}

@InputType({ description: 'A person who takes no part in a case.' })
export class RecuseReviewerInput extends ApplicationActInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The person: one of the board (`board`). Left out, the caller.' })
  personId?: string | null;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: 'Why. The secretariat and the board read it.' })
  reason!: string;
}

@InputType({ description: 'How a criterion was found.' })
export class RecordCriterionInput extends ApplicationActInput {
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/u, { message: 'A code in capitals, such as EXISTENCE.' })
  @Field(() => String, { description: 'Its code: a criterion of the rule set (`code`).' })
  code!: string;

  @IsIn(Object.keys(CRITERION_RESULTS))
  @Field(() => CriterionResultEnum, {
    description: 'The result. WAIVED: also grants the waiver, if the rule set allows it (`waivable`).',
  })
  result!: CriterionResult;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'Why; needed for WAIVED (`reasonNeeded`).' })
  reason?: string | null;
}

@InputType({ description: 'A recommendation of the board.' })
export class RecommendApplicationInput extends ApplicationActInput {
  @IsIn(Object.keys(RECOMMENDATIONS))
  @Field(() => RecommendationEnum, { description: 'What is recommended.' })
  recommendation!: Recommendation;

  @IsOptional()
  @IsIn(Object.keys(MEMBERSHIP_CATEGORIES))
  @Field(() => MembershipCategoryEnum, {
    nullable: true,
    description:
      'For ADMIT_AS_LOWER: a lower category of which every criterion is met or waived (`lowerCategory`). Left out, the highest such one.',
  })
  category?: MembershipCategoryCode | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'Conditions, for the applicant and the members.' })
  conditions?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'The reason, for the applicant; needed for REFUSE (`reasonNeeded`).',
  })
  reasonPublic?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'The reason, for the secretariat only.' })
  reasonInternal?: string | null;
}

@InputType({ description: 'A dissenting opinion.' })
export class RecordDissentInput extends ApplicationActInput {
  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, { description: 'What it says. The secretariat and the board read it.' })
  text!: string;
}

@InputType({ description: 'The decision of the board to admit an applicant provisionally.' })
export class GrantProvisionalAdmissionInput extends ApplicationActInput {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The day of the decision; today when left out. Not in the future (`notFuture`), nor before the application was recommended (`afterRecommendation`).',
  })
  decidedOn?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.title })
  @Field(() => String, { nullable: true, description: 'Where it stands in the minutes of the board.' })
  minutesRef?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { nullable: true, description: 'The reason, for the secretariat only.' })
  reasonInternal?: string | null;
}
