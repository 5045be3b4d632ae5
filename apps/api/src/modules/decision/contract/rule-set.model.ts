/** A version of a rule set as the schema shows it. Fields that need more than its row are in rule-set-fields.resolver.ts. */
import type { RuleSetStatus } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import type { RuleSetRow } from '../persistence/rule-set.rows.js';
import { RuleSetStatusEnum } from './decision-enums.js';
import {
  ApplicationRulesModel,
  MembershipRulesModel,
  NetworkStreamRulesModel,
  ProxyRulesModel,
  QuorumProcedureModel,
  SummitRulesModel,
  VotingProcedureModel,
} from './procedure-models.js';
import { CategoryModel, CriterionModel, DecisionRuleModel } from './rule-models.js';

@ObjectType('RuleSetContent', { description: 'The rules, as numbers. Days, months and years are whole numbers.' })
export class RuleSetContentModel {
  @Field(() => [CategoryModel], { description: 'The categories of membership, the highest first. Up to 5.' })
  categories!: CategoryModel[];

  @Field(() => [CriterionModel], { description: 'The conditions of admission. Up to 30.' })
  criteria!: CriterionModel[];

  @Field(() => [DecisionRuleModel], { description: 'How decisions are taken. Every kind has one rule.' })
  decisions!: DecisionRuleModel[];

  @Field(() => QuorumProcedureModel, { description: 'How the quorum is taken.' })
  quorum!: QuorumProcedureModel;

  @Field(() => VotingProcedureModel, { description: 'How members vote.' })
  voting!: VotingProcedureModel;

  @Field(() => ProxyRulesModel, { description: 'Voting for another.' })
  proxies!: ProxyRulesModel;

  @Field(() => ApplicationRulesModel, { description: 'How one applies.' })
  applications!: ApplicationRulesModel;

  @Field(() => MembershipRulesModel, { description: 'How membership begins, rests and ends.' })
  membership!: MembershipRulesModel;

  @Field(() => SummitRulesModel, { description: 'How a summit is prepared.' })
  summits!: SummitRulesModel;

  @Field(() => NetworkStreamRulesModel, { description: 'How publications get into the stream of the network.' })
  networkStream!: NetworkStreamRulesModel;
}

@ObjectType({ description: 'From which day a rule set holds, and what permits it.' })
export class RuleSetAdoption {
  @Field(() => CivilDay, {
    description: 'The first day on which it holds, until the next adoption. `0001-01-01`: from the beginning of time.',
  })
  effectiveFrom!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What permits it where no decision was taken: `SHIPPED` for the rules that a network begins with.',
  })
  ruleRef!: string | null;

  /** Not in the schema. */
  decisionUuid!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A version of the rules of the network, as data: how it admits, votes and excludes. Everybody may read it, but for drafts, which the secretariat reads. It never changes once it is no DRAFT.',
})
@Directive('@key(fields: "id")')
export class RuleSet extends Node {
  @Field(() => String, { description: 'The name that its versions share, in capitals: `DEFAULT`.' })
  code!: string;

  @Field(() => Int, { description: 'The number of the version, from 1. `DEFAULT@1` names this one.' })
  version!: number;

  @Field(() => RuleSetStatusEnum, { description: 'Where it stands today.' })
  status!: RuleSetStatus;

  @Field(() => RuleSetContentModel, { description: 'The rules.' })
  content!: RuleSetContentModel;

  @Field(() => Int, {
    description: 'Grows by one with every change of a draft. Pass it as `expectedRevision` when you write.',
  })
  revision!: number;

  @Field(() => DateTime, { description: 'When it was drafted.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was finished or first used; null of a draft.' })
  fixedAt!: Date | null;

  @Field(() => [RuleSetAdoption], {
    description: 'Every adoption of it, the earliest first. Empty when it was never adopted.',
  })
  adoptions!: RuleSetAdoption[];

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  titles!: readonly LocalisedEntry[];
  basedOnUuid!: string | null;
  row!: RuleSetRow;
}
