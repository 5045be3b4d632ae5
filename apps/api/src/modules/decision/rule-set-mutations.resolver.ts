/** Mutations on rule sets. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import {
  ActivateRuleSetResult,
  ActivateRuleSetSuccess,
  ChangeRuleSetDraftResult,
  ChangeRuleSetDraftSuccess,
  DraftRuleSetResult,
  DraftRuleSetSuccess,
  FinishRuleSetResult,
  FinishRuleSetSuccess,
} from './contract/decision.results.js';
import {
  ActivateRuleSetInput,
  ChangeRuleSetDraftInput,
  DraftRuleSetInput,
  FinishRuleSetInput,
} from './contract/rule-set.inputs.js';
import { ACTIVATE_RULES, DRAFT_RULES } from './domain/grants.js';
import { RuleSetAdoptions } from './rule-set-adoption.service.js';
import { RuleSetDrafting } from './rule-set-drafting.service.js';

@Resolver()
export class RuleSetMutationsResolver {
  constructor(
    private readonly drafting: RuleSetDrafting,
    private readonly adoptions: RuleSetAdoptions,
  ) {}

  @Mutation(() => DraftRuleSetResult, {
    description:
      'Begins the next version of the rules as a draft, from a version that exists. Officers and admins. NOT_FOUND, STALE when another draft of the same name was begun at the same moment.',
  })
  @Allow(DRAFT_RULES)
  async draftRuleSet(
    @Args('input', { description: 'The draft.' }) input: DraftRuleSetInput,
    @CurrentActor() actor: Actor,
  ): Promise<DraftRuleSetSuccess> {
    return Object.assign(new DraftRuleSetSuccess(), { ruleSet: await this.drafting.draft(actor, input) });
  }

  @Mutation(() => ChangeRuleSetDraftResult, {
    description: 'Changes a draft. Officers and admins. NOT_FOUND, STALE.',
  })
  @Allow(DRAFT_RULES)
  async changeRuleSetDraft(
    @Args('input', { description: 'The change.' }) input: ChangeRuleSetDraftInput,
    @CurrentActor() actor: Actor,
  ): Promise<ChangeRuleSetDraftSuccess> {
    return Object.assign(new ChangeRuleSetDraftSuccess(), { ruleSet: await this.drafting.change(actor, input) });
  }

  @Mutation(() => FinishRuleSetResult, {
    description:
      'Finishes a draft, so that the members can read it and decide on it. It never changes again. Officers and admins. NOT_FOUND, STALE.',
  })
  @Allow(DRAFT_RULES)
  async finishRuleSet(
    @Args('input', { description: 'The draft.' }) input: FinishRuleSetInput,
    @CurrentActor() actor: Actor,
  ): Promise<FinishRuleSetSuccess> {
    return Object.assign(new FinishRuleSetSuccess(), { ruleSet: await this.drafting.finish(actor, input) });
  }

  @Mutation(() => ActivateRuleSetResult, {
    description:
      'Puts a rule set in force from a day on, by the decision that adopted it. Admins; of a decision that was written down by hand, another admin than who wrote it. What runs keeps the rules that it began with. NOT_FOUND.',
  })
  @Allow(ACTIVATE_RULES)
  async activateRuleSet(
    @Args('input', { description: 'The rule set, the decision and the day.' }) input: ActivateRuleSetInput,
    @CurrentActor() actor: Actor,
  ): Promise<ActivateRuleSetSuccess> {
    return Object.assign(new ActivateRuleSetSuccess(), { ruleSet: await this.adoptions.activate(actor, input) });
  }
}
