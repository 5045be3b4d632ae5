/** What the mutations of rule sets take. */
import { LIST_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { CivilDay, LocalisedTextInput } from '../../../core/graphql/index.js';
import {
  ApplicationRulesInput,
  MembershipRulesInput,
  NetworkStreamRulesInput,
  ProxyRulesInput,
  QuorumProcedureInput,
  SummitRulesInput,
  VotingProcedureInput,
} from './procedure.inputs.js';
import { CategoryRuleInput, CriterionRuleInput, DecisionRuleInput } from './rule.inputs.js';

@InputType({
  description:
    'What is to be different from the version that a draft is based on. Everything else stays. Each broken rule is named with its path.',
})
export class RuleSetChangesInput {
  @IsOptional()
  @ArrayMaxSize(5)
  @ArrayUnique((category: CategoryRuleInput) => category.code, { message: 'Write each category once.' })
  @ValidateNested({ each: true })
  @Type(() => CategoryRuleInput)
  @Field(() => [CategoryRuleInput], {
    nullable: true,
    description:
      'Categories that are new or different, up to 5. None is taken away, as members may be in it. At least one may vote (`noVoters`).',
  })
  categories?: CategoryRuleInput[] | null;

  @IsOptional()
  @ArrayMaxSize(30)
  @ArrayUnique((criterion: CriterionRuleInput) => criterion.code, { message: 'Write each criterion once.' })
  @ValidateNested({ each: true })
  @Type(() => CriterionRuleInput)
  @Field(() => [CriterionRuleInput], { nullable: true, description: 'All conditions of admission, up to 30.' })
  criteria?: CriterionRuleInput[] | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique((rule: DecisionRuleInput) => rule.subject, { message: 'Write each subject once.' })
  @ValidateNested({ each: true })
  @Type(() => DecisionRuleInput)
  @Field(() => [DecisionRuleInput], {
    nullable: true,
    description: 'The kinds of decisions that are to be taken differently, up to 20.',
  })
  decisions?: DecisionRuleInput[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => QuorumProcedureInput)
  @Field(() => QuorumProcedureInput, { nullable: true, description: 'How the quorum is taken.' })
  quorum?: QuorumProcedureInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => VotingProcedureInput)
  @Field(() => VotingProcedureInput, { nullable: true, description: 'How members vote.' })
  voting?: VotingProcedureInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProxyRulesInput)
  @Field(() => ProxyRulesInput, { nullable: true, description: 'Voting for another.' })
  proxies?: ProxyRulesInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicationRulesInput)
  @Field(() => ApplicationRulesInput, { nullable: true, description: 'How one applies.' })
  applications?: ApplicationRulesInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => MembershipRulesInput)
  @Field(() => MembershipRulesInput, { nullable: true, description: 'How membership begins, rests and ends.' })
  membership?: MembershipRulesInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => SummitRulesInput)
  @Field(() => SummitRulesInput, { nullable: true, description: 'How a summit is prepared.' })
  summits?: SummitRulesInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => NetworkStreamRulesInput)
  @Field(() => NetworkStreamRulesInput, {
    nullable: true,
    description: 'How publications get into the stream of the network.',
  })
  networkStream?: NetworkStreamRulesInput | null;
}

@InputType({ description: 'A new version of the rules, as a draft.' })
export class DraftRuleSetInput {
  @IsString()
  @Field(() => ID, { description: 'The rule set that it begins from.' })
  basedOnId!: string;

  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/u, { message: 'A name in capitals, such as DEFAULT.' })
  @Field(() => String, {
    nullable: true,
    description:
      'A name in capitals, 2 to 40 characters. The draft is its next version. Left out: the name of the rule set that it begins from.',
  })
  code?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    description: `Its title in 1 to ${String(LIST_LIMITS.languages)} languages, the author’s first.`,
  })
  title!: LocalisedTextInput[];

  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSetChangesInput)
  @Field(() => RuleSetChangesInput, { nullable: true, description: 'What is to be different; nothing when left out.' })
  changes?: RuleSetChangesInput | null;
}

@InputType({ description: 'A change of a draft.' })
export class ChangeRuleSetDraftInput {
  @IsString()
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `revision` that you have read: STALE when it is another by now.' })
  expectedRevision!: number;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.languages)
  @ArrayUnique((text: LocalisedTextInput) => text.language, { message: 'Write each language once.' })
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextInput)
  @Field(() => [LocalisedTextInput], {
    nullable: true,
    description: 'Its title, all languages; as it was when left out.',
  })
  title?: LocalisedTextInput[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSetChangesInput)
  @Field(() => RuleSetChangesInput, { nullable: true, description: 'What is to be different from the draft as it is.' })
  changes?: RuleSetChangesInput | null;
}

@InputType({ description: 'A draft that is ready.' })
export class FinishRuleSetInput {
  @IsString()
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The `revision` that you have read: STALE when it is another by now.' })
  expectedRevision!: number;
}

@InputType({ description: 'A rule set that was decided on.' })
export class ActivateRuleSetInput {
  @IsString()
  @Field(() => ID, { description: 'The rule set.' })
  id!: string;

  @IsString()
  @Field(() => ID, { description: 'The adopted decision on RULES_CHANGE that is about it.' })
  decisionId!: string;

  @IsString()
  @Field(() => CivilDay, {
    description:
      'The first day on which it holds: not before the decision (`beforeDecision`), and not in the past (`past`), unless the decision was recorded retrospectively.',
  })
  effectiveFrom!: string;
}
