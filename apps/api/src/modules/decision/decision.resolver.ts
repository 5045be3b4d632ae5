/** Queries on decisions. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { Decision, DecisionConnection } from './contract/decision.model.js';
import { RecordDecisionInput } from './contract/decision.inputs.js';
import { RecordDecisionResult, RecordDecisionSuccess } from './contract/decision.results.js';
import { DecisionsArgs } from './contract/decisions.args.js';
import { RuleSet } from './contract/rule-set.model.js';
import { DecisionList } from './decision-list.service.js';
import { DecisionRecording } from './decision-recording.service.js';
import { RECORD_DECISION } from './domain/grants.js';
import { DecisionLoader, RuleSetLoader } from './decision.loaders.js';

@Resolver(() => Decision)
export class DecisionResolver {
  constructor(
    private readonly loader: DecisionLoader,
    private readonly lists: DecisionList,
    private readonly recording: DecisionRecording,
    private readonly ruleSets: RuleSetLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => Decision, {
    nullable: true,
    description: 'A decision by id; null when there is none or the caller may not read it.',
  })
  @AllowAnyone('what was adopted is public; the policy keeps the rest')
  decision(
    @Args('id', { type: () => ID, description: 'The public id of a decision.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Decision | null> {
    return this.loader.load(context, uuidOf('Decision', id));
  }

  @Query(() => DecisionConnection, { description: 'Decisions that the caller may read, the newest first.' })
  @AllowAnyone('what was adopted is public; the policy keeps the rest')
  decisions(@Args() args: DecisionsArgs, @CurrentActor() actor: Actor): Promise<DecisionConnection> {
    return this.lists.list(actor, args);
  }

  @Mutation(() => RecordDecisionResult, {
    description:
      'Records a decision that was taken without a ballot of the service: by the board, the supervisory board or the secretariat, where the rules give them the subject; or, with a retrospective provenance, by anybody in the past. Admins. It has no effects of its own, but an ANNULMENT of rules puts those before them in force again. NOT_FOUND.',
  })
  @Allow(RECORD_DECISION)
  async recordDecision(
    @Args('input', { description: 'The decision.' }) input: RecordDecisionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordDecisionSuccess> {
    return Object.assign(new RecordDecisionSuccess(), { decision: await this.recording.record(actor, input) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Decision | null> {
    return this.loader.load(context, uuidOf('Decision', id));
  }

  @ResolveField('title', () => LocalisedText, { description: 'What was decided, on one line.' })
  title(@Parent() { titles }: Decision, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('text', () => LocalisedText, { nullable: true, description: 'The decision in its own words.' })
  text(@Parent() { texts }: Decision, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(texts, languages);
  }

  @ResolveField('ruleSet', () => RuleSet, { description: 'The rules by which it was taken.' })
  ruleSet({ ruleSetUuid }: Decision, _: unknown, context: RequestContext): Promise<RuleSet | null> {
    return this.ruleSets.load(context, ruleSetUuid);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that it is about, as it is now; null when it is about none.',
  })
  organisation(
    { organisationUuid }: Decision,
    _: unknown,
    context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }

  @ResolveField('reverses', () => Decision, { nullable: true, description: 'The decision that it reverses.' })
  reverses(
    @Parent() { reversesUuid }: Decision,
    @GraphqlContext() context: RequestContext,
  ): Promise<Decision | null> | null {
    return reversesUuid === null ? null : this.loader.load(context, reversesUuid);
  }

  @ResolveField('reversedBy', () => Decision, { nullable: true, description: 'The decision that reversed it.' })
  reversedBy(
    @Parent() { reversedByUuid }: Decision,
    @GraphqlContext() context: RequestContext,
  ): Promise<Decision | null> | null {
    return reversedByUuid === null ? null : this.loader.load(context, reversedByUuid);
  }
}
