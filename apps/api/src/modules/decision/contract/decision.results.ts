/** What the mutations of this module answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Decision } from './decision.model.js';
import { RuleSet } from './rule-set.model.js';

@ObjectType({ description: 'The draft is written. Only the secretariat reads it.' })
export class DraftRuleSetSuccess {
  @Field(() => RuleSet, { description: 'The draft.' })
  ruleSet!: RuleSet;
}

@ObjectType({ description: 'The draft is changed.' })
export class ChangeRuleSetDraftSuccess {
  @Field(() => RuleSet, { description: 'The draft as it is now.' })
  ruleSet!: RuleSet;
}

@ObjectType({ description: 'The rule set is finished: everybody reads it, and it never changes again.' })
export class FinishRuleSetSuccess {
  @Field(() => RuleSet, { description: 'The rule set, now AVAILABLE.' })
  ruleSet!: RuleSet;
}

@ObjectType({ description: 'The rule set is adopted.' })
export class ActivateRuleSetSuccess {
  @Field(() => RuleSet, { description: 'The rule set, ACTIVE or UPCOMING.' })
  ruleSet!: RuleSet;
}

@ObjectType({ description: 'The decision is recorded.' })
export class RecordDecisionSuccess {
  @Field(() => Decision, { description: 'The decision with its number.' })
  decision!: Decision;
}

export const DraftRuleSetResult = resultUnion('DraftRuleSet', DraftRuleSetSuccess);
export const ChangeRuleSetDraftResult = resultUnion('ChangeRuleSetDraft', ChangeRuleSetDraftSuccess, [GuardFailed]);
export const FinishRuleSetResult = resultUnion('FinishRuleSet', FinishRuleSetSuccess, [GuardFailed]);
export const ActivateRuleSetResult = resultUnion('ActivateRuleSet', ActivateRuleSetSuccess, [GuardFailed]);
export const RecordDecisionResult = resultUnion('RecordDecision', RecordDecisionSuccess, [GuardFailed]);
