/** Queries on rule sets, and the fields that need more than their row. */
import { Args, ID, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Actor, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { CivilDay, LanguagesArgs, localisedFor, LocalisedText, PageArgs } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { type ActionState, availableAction } from '../../core/workflow/index.js';
import { RuleSetActionEnum } from './contract/decision-enums.js';
import { Decision } from './contract/decision.model.js';
import { RuleSetConnection } from './contract/rule-set.connection.js';
import { RuleSetExplanation } from './contract/rule-set-explanation.model.js';
import { RuleSet, RuleSetAdoption } from './contract/rule-set.model.js';
import { type RuleSetAction, ruleSetWorkflow } from './domain/rule-set.workflow.js';
import { DecisionLoader, RuleSetLoader } from './decision.loaders.js';
import { subjectOf, toExplanation, toRuleSet } from './rule-set.mapper.js';
import { RuleSetService } from './rule-set.service.js';

const RuleSetAvailableAction = availableAction<RuleSetAction>('RuleSet', RuleSetActionEnum);

@Resolver(() => RuleSet)
export class RuleSetResolver {
  constructor(
    private readonly ruleSets: RuleSetService,
    private readonly loader: RuleSetLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => RuleSet, {
    nullable: true,
    description: 'A rule set by id; null when there is none or the caller may not read it.',
  })
  @AllowAnyone('rules are the law of the network; the policy keeps drafts')
  ruleSet(
    @Args('id', { type: () => ID, description: 'The public id of a rule set.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<RuleSet | null> {
    return this.loader.load(context, uuidOf('RuleSet', id));
  }

  @Query(() => RuleSetConnection, {
    name: 'ruleSets',
    description: 'The rule sets that the caller may read: by code, the newest version of each first.',
  })
  @AllowAnyone('rules are the law of the network; the policy keeps drafts')
  list(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<RuleSetConnection> {
    return this.ruleSets.list(actor, args);
  }

  @Query(() => RuleSet, {
    description:
      'The rules in force on a day. What runs (an application, a summit) keeps the rules that it began with.',
  })
  @AllowAnyone('rules are the law of the network')
  async currentRuleSet(
    @Args('on', { type: () => CivilDay, nullable: true, description: 'The day; today (UTC) when left out.' })
    on?: string | null,
  ): Promise<RuleSet> {
    return toRuleSet(await this.ruleSets.current(on ?? this.clock.today()));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<RuleSet | null> {
    return this.loader.load(context, uuidOf('RuleSet', id));
  }

  @ResolveField('title', () => LocalisedText, { description: 'Its title, and the language that it is really in.' })
  title(@Parent() { titles }: RuleSet, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('explanation', () => [RuleSetExplanation], {
    description:
      'The rules in words, in the first of the wanted languages that is known (`en`, `ru`, `kk`), else in English. Every section once.',
  })
  explanation(@Parent() { row }: RuleSet, @Args() { languages }: LanguagesArgs): RuleSetExplanation[] {
    return toExplanation(row.content, languages ?? []);
  }

  @ResolveField('availableActions', () => [RuleSetAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  availableActions({ row }: RuleSet, _: unknown, { actor }: RequestContext): ActionState<RuleSetAction>[] {
    return ruleSetWorkflow.availableActions(subjectOf(row), actor);
  }

  @ResolveField('basedOn', () => RuleSet, { nullable: true, description: 'The version that it was drafted from.' })
  basedOn({ basedOnUuid }: RuleSet, _: unknown, context: RequestContext): Promise<RuleSet | null> | null {
    return basedOnUuid === null ? null : this.loader.load(context, basedOnUuid);
  }
}

@Resolver(() => RuleSetAdoption)
export class RuleSetAdoptionResolver {
  constructor(private readonly decisions: DecisionLoader) {}

  @ResolveField('decision', () => Decision, {
    nullable: true,
    description: 'The decision that adopted it; null where none was taken, or the caller may not read it.',
  })
  decision({ decisionUuid }: RuleSetAdoption, _: unknown, context: RequestContext): Promise<Decision | null> | null {
    return decisionUuid === null ? null : this.decisions.load(context, decisionUuid);
  }
}
