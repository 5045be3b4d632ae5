/** The screening of an application as the schema shows it. */
import type { CriterionHint, CriterionResult, MembershipCategoryCode, Recommendation } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../../core/graphql/index.js';
import { MembershipCategoryEnum } from '../../../decision/index.js';
import { CriterionHintEnum, CriterionResultEnum, RecommendationEnum } from '../contract/application-enums.js';

/** A row about a person, whose name only some may see. */
abstract class OfAPerson {
  /** Not in the schema. */
  personUuid!: string | null;
}

@ObjectType({ description: 'A person of the board who looks into the case, or who takes no part in it.' })
export class ApplicationReviewer extends OfAPerson {
  @Field(() => DateTime, { description: 'When the person was named.' })
  assignedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Since when the person takes no part; null: it takes part.' })
  recusedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the person takes no part.' })
  recusalReason!: string | null;
}

@ObjectType({ description: 'How a criterion was found.' })
export class CriterionFinding extends OfAPerson {
  @Field(() => CriterionResultEnum, { description: 'The result.' })
  result!: CriterionResult;

  @Field(() => String, { nullable: true, description: 'Why the board found so; null without a reason.' })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  foundAt!: Date;
}

@ObjectType({ description: 'A criterion of the category that is asked for.' })
export class ApplicationCriterion {
  @Field(() => String, { description: 'Its code in the rule set: `EXISTENCE`.' })
  code!: string;

  @Field(() => String, { description: 'In words, in English.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether the rule set lets the board do without it.' })
  waivable!: boolean;

  @Field(() => CriterionHintEnum, {
    nullable: true,
    description: 'What the founding date on record says; null for a criterion that no date decides.',
  })
  hint!: CriterionHint | null;

  @Field(() => CriterionResultEnum, { nullable: true, description: 'How it was found last; null when it was not yet.' })
  result!: CriterionResult | null;

  @Field(() => [CriterionFinding], { description: 'Every finding, the oldest first. The newest counts.' })
  findings!: CriterionFinding[];
}

@ObjectType({ description: 'A dissenting opinion of a member of the board.' })
export class DissentingOpinion extends OfAPerson {
  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was put on record.' })
  givenAt!: Date;
}

@ObjectType({
  description:
    'A recommendation of the board. The secretariat reads all of it, the applicant all but internal reasons.',
})
export class ApplicationRecommendation {
  @Field(() => RecommendationEnum, { description: 'What is recommended.' })
  recommendation!: Recommendation;

  @Field(() => MembershipCategoryEnum, { description: 'The category that it is about.' })
  category!: MembershipCategoryCode;

  @Field(() => String, { nullable: true, description: 'Conditions that go with it.' })
  conditions!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, for the applicant.' })
  reasonPublic!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, for the secretariat only; else null.' })
  reasonInternal!: string | null;

  @Field(() => DateTime, { description: 'When it was recommended.' })
  recommendedAt!: Date;
}

@ObjectType({ description: 'How the board looked into an application. For the secretariat and the board only.' })
export class ApplicationScreening {
  @Field(() => [ApplicationReviewer], {
    description: 'Every person who looks into it or takes no part, in order of naming.',
  })
  reviewers!: ApplicationReviewer[];

  @Field(() => [ApplicationCriterion], { description: 'Every criterion of the category that is asked for.' })
  criteria!: ApplicationCriterion[];

  @Field(() => [DissentingOpinion], { description: 'Every dissenting opinion, the oldest first.' })
  opinions!: DissentingOpinion[];
}
