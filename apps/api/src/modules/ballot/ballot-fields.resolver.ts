/** The fields of Ballot that belong to it: options, who may vote, turnout, votes, result. */
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText } from '../../core/graphql/index.js';
import { availableAction } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import * as loaders from './ballot.loaders.js';
import { BallotContest } from './contract/ballot-contest.model.js';
import { BallotActionEnum } from './contract/ballot-enums.js';
import { Ballot } from './contract/ballot.model.js';
import * as parts from './contract/ballot-parts.models.js';
import { BallotResult } from './contract/ballot-result.model.js';
import { mayReadVotes, readsAsMember } from './domain/ballot.policy.js';
import { type BallotAction, ballotWorkflow } from './domain/ballot.workflow.js';
import { warningsOf } from './domain/warnings.js';
import { toReceipt } from './receipt.mapper.js';
import { toResult } from './result.mapper.js';

const BallotAvailableAction = availableAction<BallotAction>('Ballot', BallotActionEnum);
const LISTED = `Up to ${String(loaders.ORGANISATIONS_LISTED)} organisations.`;

@Resolver(() => Ballot)
export class BallotFieldsResolver {
  constructor(
    private readonly subjects: loaders.SubjectLoader,
    private readonly options: loaders.OptionsLoader,
    private readonly turnouts: loaders.TurnoutLoader,
    private readonly snapshots: loaders.EntitlementsLoader,
    private readonly votes: loaders.NamedVotesLoader,
    private readonly papers: loaders.PaperVotersLoader,
    private readonly results: loaders.ResultLoader,
    private readonly receipts: loaders.MyReceiptLoader,
    private readonly contests: loaders.ContestLoader,
  ) {}

  @ResolveField('options', () => [parts.BallotOption], {
    description: 'What can be chosen, in order: up to 32 options.',
  })
  async optionsOf({ uuid }: Ballot, _: unknown, context: RequestContext): Promise<parts.BallotOption[]> {
    const rows = (await this.options.load(context, uuid)) ?? [];
    return rows.map(row => Object.assign(new parts.BallotOption(), { code: row.code, row }));
  }

  @ResolveField('turnout', () => parts.BallotTurnout, {
    nullable: true,
    description: 'How many may vote and have voted, also while it is open. Members and the secretariat.',
  })
  turnout({ uuid, facts }: Ballot, _: unknown, context: RequestContext) {
    return readsAsMember(context.actor, facts) ? this.turnouts.load(context, uuid) : null;
  }

  @ResolveField('entitlements', () => [parts.BallotEntitlement], {
    nullable: true,
    description: `Who may vote and who may not, and why, as it was frozen at opening. Members and the secretariat. ${LISTED}`,
  })
  async entitlements({ uuid, facts }: Ballot, _: unknown, context: RequestContext) {
    return readsAsMember(context.actor, facts) ? ((await this.snapshots.load(context, uuid)) ?? []) : null;
  }

  @ResolveField('namedVotes', () => [parts.NamedVote], {
    nullable: true,
    description: `Who voted how: for the secretariat once it is closed, for members once the result is published. Null if it is secret or was on paper from the start. ${LISTED}`,
  })
  async namedVotes({ uuid, facts, secret, kind }: Ballot, _: unknown, context: RequestContext) {
    const told = !secret && kind !== 'PAPER' && mayReadVotes(context.actor, facts);
    return told ? ((await this.votes.load(context, uuid)) ?? []) : null;
  }

  @ResolveField('paperVoters', () => [parts.PaperVoter], {
    nullable: true,
    description: `Who votes on paper in a hybrid ballot; null otherwise. Members and the secretariat. ${LISTED}`,
  })
  async paperVoters({ uuid, facts, kind }: Ballot, _: unknown, context: RequestContext) {
    const told = kind === 'HYBRID' && readsAsMember(context.actor, facts);
    return told ? ((await this.papers.load(context, uuid)) ?? []) : null;
  }

  @ResolveField('result', () => BallotResult, {
    nullable: true,
    description: 'The result: for the secretariat once it is certified, for the others once it is published.',
  })
  async result(ballot: Ballot, _: unknown, context: RequestContext): Promise<BallotResult | null> {
    return toResult(context.actor, ballot, await this.results.load(context, ballot.uuid));
  }

  @ResolveField('myVote', () => parts.MyVote, {
    nullable: true,
    description: 'The receipt of the organisation for which the caller acts; null when it has not voted.',
  })
  async myVote({ uuid }: Ballot, _: unknown, context: RequestContext): Promise<parts.MyVote | null> {
    const row = await this.receipts.load(context, uuid);
    if (!row) return null;
    const receipt = toReceipt(row, row.code, row.cast_at);
    return Object.assign(new parts.MyVote(), { receipt, counted: receipt.counted });
  }

  @ResolveField('contest', () => BallotContest, {
    nullable: true,
    description:
      'That and why the result is or was contested. Members, the secretariat and the organisation concerned.',
  })
  contest({ uuid, facts }: Ballot, _: unknown, context: RequestContext) {
    return readsAsMember(context.actor, facts) ? this.contests.load(context, uuid) : null;
  }

  @ResolveField('voidReason', () => String, {
    nullable: true,
    description: 'Why the count was declared void; null if it was not. Members and the secretariat.',
  })
  voidReason({ row, facts }: Ballot, _: unknown, context: RequestContext): string | null {
    return readsAsMember(context.actor, facts) ? row.void_reason : null;
  }

  @ResolveField('warnings', () => [parts.BallotWarning], {
    description:
      'Every thing that somebody should know before it goes on, such as a secret ballot of very few. The secretariat and members.',
  })
  async warnings({ uuid, facts, secret }: Ballot, _: unknown, context: RequestContext): Promise<parts.BallotWarning[]> {
    const subject = readsAsMember(context.actor, facts) ? await this.subjects.load(context, uuid) : null;
    return subject ? warningsOf(subject, secret).map(found => Object.assign(new parts.BallotWarning(), found)) : [];
  }

  @ResolveField('availableActions', () => [BallotAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  async availableActions({ uuid }: Ballot, _: unknown, context: RequestContext) {
    if (context.actor.kind === 'ANONYMOUS' || context.actor.kind === 'SITE_KEY') return [];
    const subject = await this.subjects.load(context, uuid);
    return subject ? ballotWorkflow.availableActions(subject, context.actor) : [];
  }
}

@Resolver(() => parts.BallotOption)
export class BallotOptionResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('label', () => LocalisedText, { nullable: true, description: 'What stands on the paper.' })
  label(@Parent() { row }: parts.BallotOption, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(row.label, languages);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that stands, or for which a person stands.',
  })
  organisation({ row }: parts.BallotOption, _: unknown, context: RequestContext): Promise<Organisation | null> | null {
    return row.organisation_id === null ? null : this.organisations.load(context, row.organisation_id);
  }
}

@Resolver(() => BallotResult)
export class BallotResultResolver {
  @ResolveField('explanation', () => LocalisedText, {
    nullable: true,
    description:
      'The result in words: every number, the rule quoted, and its version. In English, Russian and Kazakh; the latter two are drafts of a machine until a native reader has reviewed them. Not for the public.',
  })
  explanation(@Parent() { row, full }: BallotResult, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return full ? localisedFor(row.explanation, languages) : null;
  }
}
