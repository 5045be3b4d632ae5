/** Queries on ballots, and the fields of Ballot that lead to other things. */
import {
  Args,
  ArgsType,
  Field,
  ID,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { type Actor, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { LiveHub, LiveUpdates } from '../../core/live/index.js';
import { Decision, DecisionLoader, RuleSet, RuleSetLoader } from '../decision/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { Summit, SummitLoader } from '../summit/index.js';
import { LIVE_TOPIC } from './ballot.events.js';
import { BallotLoader } from './ballot.loaders.js';
import { BallotReadService } from './ballot-read.service.js';
import { BallotConnection } from './contract/ballot.connection.js';
import { Ballot } from './contract/ballot.model.js';
import { BallotsArgs } from './contract/ballots.args.js';
import { VoteReceipt } from './contract/vote-receipt.model.js';
import { readsAsMember } from './domain/ballot.policy.js';

@ArgsType()
class ReceiptArgs {
  @IsString()
  @MaxLength(40)
  @Field(() => String, { description: 'The code, as the receipt shows it.' })
  code!: string;
}

@Resolver(() => Ballot)
export class BallotResolver {
  constructor(
    private readonly reader: BallotReadService,
    private readonly loader: BallotLoader,
    private readonly organisations: OrganisationLoader,
    private readonly summits: SummitLoader,
    private readonly ruleSets: RuleSetLoader,
    private readonly decisions: DecisionLoader,
    private readonly live: LiveHub,
    nodes: NodeRegistry,
  ) {
    nodes.register('Ballot', (context, uuid) => loader.load(context, uuid));
  }

  @Query(() => Ballot, {
    nullable: true,
    description: 'A ballot by id; null when there is none or the caller may not read it.',
  })
  @AllowAnyone('the results of admissions are public; everything else is hidden by policy')
  ballot(
    @Args('id', { type: () => ID, description: 'The ballot.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Ballot | null> {
    return this.loader.load(context, uuidOf('Ballot', id));
  }

  @Query(() => BallotConnection, {
    name: 'ballots',
    description: 'The ballots that the caller may read, the newest first, in pages. Cost: one statement.',
  })
  @AllowAnyone('the results of admissions are public; everything else is hidden by policy')
  list(@Args() args: BallotsArgs, @CurrentActor() actor: Actor): Promise<BallotConnection> {
    return this.reader.list(actor, args);
  }

  @Query(() => VoteReceipt, {
    nullable: true,
    description: 'A receipt by its code, to see later whether the vote was counted; null when there is none.',
  })
  @AllowAnyone('whoever knows the code was given the receipt; it says nothing of the choice')
  ballotReceipt(@Args() { code }: ReceiptArgs): Promise<VoteReceipt | null> {
    return this.reader.receipt(code);
  }

  @Subscription(() => Ballot, {
    description:
      'A ballot as it is, and again whenever it changes: turnout while it is open, results once they are published. NOT_FOUND, which ends it, when there is none or the caller may not read it.',
  })
  @AllowAnyone('the results of admissions are public; everything else is hidden by policy')
  ballotUpdated(@Args('id', { type: () => ID, description: 'The ballot.' }) id: string): LiveUpdates<Ballot> {
    const uuid = uuidOf('Ballot', id);
    return new LiveUpdates(
      this.live,
      LIVE_TOPIC,
      message => message['id'] === id,
      context => this.loader.load(context, uuid),
    );
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Ballot | null> {
    return this.loader.load(context, uuidOf('Ballot', id));
  }

  @ResolveField('question', () => LocalisedText, { nullable: true, description: 'What the members are asked.' })
  question(@Parent() { row }: Ballot, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(row.question, languages);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that it is about, if any.',
  })
  organisation({ row }: Ballot, _: unknown, context: RequestContext): Promise<Organisation | null> | null {
    return row.organisation_id === null ? null : this.organisations.load(context, row.organisation_id);
  }

  @ResolveField('summit', () => Summit, {
    nullable: true,
    description: 'The summit at which it is held; null in writing.',
  })
  summit({ row }: Ballot, _: unknown, context: RequestContext): Promise<Summit | null> | null {
    return row.summit_id === null ? null : this.summits.load(context, row.summit_id);
  }

  @ResolveField('ruleSet', () => RuleSet, {
    nullable: true,
    description: 'The rule set by which it is decided, frozen when it was drafted.',
  })
  ruleSet({ row }: Ballot, _: unknown, context: RequestContext): Promise<RuleSet | null> {
    return this.ruleSets.load(context, row.rule_set_id);
  }

  @ResolveField('predecessor', () => Ballot, {
    nullable: true,
    description: 'The ballot that it follows; null when there is none or the caller may not read it.',
  })
  predecessor({ row }: Ballot, _: unknown, context: RequestContext): Promise<Ballot | null> | null {
    return row.predecessor_id === null ? null : this.loader.load(context, row.predecessor_id);
  }

  @ResolveField('decision', () => Decision, {
    nullable: true,
    description: 'The decision that its publication recorded; null before, and for who may not read it.',
  })
  decision({ row }: Ballot, _: unknown, context: RequestContext): Promise<Decision | null> | null {
    return row.decision_id === null ? null : this.decisions.load(context, row.decision_id);
  }

  @ResolveField('reversal', () => Decision, {
    nullable: true,
    description: 'The decision that reversed its result. Members, the secretariat and the organisation concerned.',
  })
  reversal({ row, facts }: Ballot, _: unknown, context: RequestContext): Promise<Decision | null> | null {
    if (row.reversal_id === null || !readsAsMember(context.actor, facts)) return null;
    return this.decisions.load(context, row.reversal_id);
  }
}
